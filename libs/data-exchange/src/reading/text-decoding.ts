import type { Encoding } from './mapping.types.js';

export interface TextReader {
  /** Throws `ERR_ENCODING_INVALID_ENCODED_DATA` on bytes that are no such text, if it is strict. */
  decode(bytes?: Buffer, options?: { stream: boolean }): string;
}

/** Western European files are written by Windows; the runtime reads their quotation marks as control characters. */
const WESTERN = new Set<Encoding>(['cp1252', 'windows-1252', 'iso-8859-1']);

export function textReader(encoding: Encoding, strict = true): TextReader {
  if (WESTERN.has(encoding)) return { decode: (bytes) => (bytes ? western(bytes) : '') };
  return new TextDecoder(encoding, { fatal: strict });
}

/** A Western letter beyond ASCII stands alone among plain ones; a Chinese character is two such bytes or more. */
export async function looksWestern(bytes: AsyncIterable<Buffer | string>): Promise<boolean> {
  let [alone, together, run] = [0, 0, 0];
  const end = () => {
    if (run === 1) alone += 1;
    else if (run > 1) together += 1;
    run = 0;
  };
  for await (const chunk of bytes) {
    for (const byte of chunk as Buffer) {
      if (byte >= 0x80) run += 1;
      else if (run > 0) end();
    }
  }
  end();
  return alone > 2 * together;
}

/** The encoding a byte-order mark says. */
export function markedEncoding(head: Buffer): Encoding | undefined {
  if (head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  if (head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe]))) return 'utf-16le';
  return head.subarray(0, 2).equals(Buffer.from([0xfe, 0xff])) ? 'utf-16be' : undefined;
}

function western(bytes: Buffer): string {
  return bytes.toString('latin1').replaceAll(/[\u0080-\u009F]/g, (c) => WINDOWS[c.charCodeAt(0) - 0x80]!);
}

const WINDOWS = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'];
