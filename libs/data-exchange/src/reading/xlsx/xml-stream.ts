import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { importErrors } from '../../import.errors.js';
import { textReader, type TextReader } from '../text-decoding.js';

export interface XmlEvents {
  open?: (name: string, attributes: Record<string, string>, selfClosing: boolean) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** One text or tag of more characters than this is no cell. */
const LONGEST_SILENCE = 4_194_304;

/** Feeds pieces of an XML part to `events`, names without their prefix; yields after each piece. */
export async function* xmlEvents(pieces: AsyncIterable<Buffer>, events: XmlEvents): AsyncGenerator<void> {
  const decoder = textReader('utf-8');
  const parser = new SaxesParser();
  let silent = 0;
  const heard = () => (silent = 0);
  parser.on('error', () => {
    throw importErrors.importWorkbookBroken();
  });
  parser.on('opentag', ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
    heard();
    events.open?.(bare(name), attributes, isSelfClosing);
  });
  parser.on('closetag', ({ name }: SaxesTagPlain) => {
    heard();
    events.close?.(bare(name));
  });
  if (events.text) parser.on('text', events.text);
  for await (const piece of pieces) {
    silent += piece.length;
    if (silent > LONGEST_SILENCE) throw importErrors.importWorkbookBroken();
    parser.write(decoded(decoder, piece));
    yield;
  }
  parser.write(decoded(decoder));
  parser.close();
  yield;
}

function decoded(decoder: TextReader, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw importErrors.importWorkbookBroken();
  }
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `_x000D_` stands for a character XML cannot say. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number(`0x${hex}`)));
}
