import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@taproot/kernel';
import { looksLikeMarkup } from '@taproot/platform';
import { CsvError, parse } from 'csv-parse';
import { fileTypeFromBuffer } from 'file-type';
import { importErrors } from '../import.errors.js';
import type { Encoding, Mapping } from './mapping.types.js';
import { looksWestern, markedEncoding, textReader } from './text-decoding.js';

const HEAD = 65_536;
/** A row of more characters than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_048_576;
const WEB_PAGE = { en: 'a web page', zh: '网页' };
const BINARY = { en: 'binary data', zh: '二进制数据' };

export interface CsvForm {
  encoding: Encoding;
  delimiter: string;
}

/** How a text is written; refuses what is no table of texts (422). A byte-order mark outweighs what the mapping says. */
export async function csvFormOf(path: string, said: Partial<Mapping>): Promise<CsvForm> {
  const head = await headOf(path);
  if (head.length === 0) throw importErrors.importFileEmpty();
  const kind = await fileTypeFromBuffer(head);
  if (kind && !kind.mime.startsWith('text/'))
    throw importErrors.importNotCsv({ kind: kind.ext.toUpperCase() });
  const encoding = markedEncoding(head) ?? said.encoding ?? (await likelyEncoding(path));
  if (looksLikeMarkup(head)) throw importErrors.importNotCsv({ kind: WEB_PAGE });
  if (isBinary(head) && !encoding.startsWith('utf-16')) throw importErrors.importNotCsv({ kind: BINARY });
  const text = textReader(encoding, false).decode(head);
  return {
    encoding,
    delimiter: said.delimiter ?? delimiterOf(text, said.headerRows?.at(-1) ?? said.headerRow),
  };
}

/** A stray NUL is the fault of its row; what is full of them is no text. */
function isBinary(head: Buffer): boolean {
  return 4 * head.filter((byte) => byte === 0).length > head.length;
}

/** Rows as they stand, blank ones included, numbered from 1; refuses a file that breaks off (422). */
export async function* csvRows(
  path: string,
  { encoding, delimiter }: CsvForm,
): AsyncGenerator<{ number: number; cells: string[] }> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: LONGEST_ROW,
  });
  const flow = pipeline(decoded(path, encoding), parser).catch(() => undefined);
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      yield { number, cells };
    }
  } catch (error) {
    throw refusalFor(error, number + 1, encoding);
  } finally {
    parser.destroy();
    await flow;
  }
}

async function* decoded(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = textReader(encoding);
  for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

function refusalFor(error: unknown, row: number, encoding: Encoding): unknown {
  if (error instanceof DomainError) return error;
  if (error instanceof CsvError) return importErrors.importCsvBroken({ row });
  const { code } = error as { code?: string };
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return importErrors.importEncoding({ encoding });
  return code === 'ENOENT' ? importErrors.importFileLost() : error;
}

export async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Chinese spreadsheets save CSV as GB 18030 without saying so, Western ones by their own page; both are hardly ever valid UTF-8. */
async function likelyEncoding(path: string): Promise<Encoding> {
  if (await isUtf8(path)) return 'utf-8';
  return (await looksWestern(createReadStream(path))) ? 'windows-1252' : 'gb18030';
}

async function isUtf8(path: string): Promise<boolean> {
  try {
    for await (const _ of decoded(path, 'utf-8'));
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}

/** What occurs most often, outside quotation marks, in the line of the header. */
function delimiterOf(text: string, headerRow?: number): string {
  const lines = text.split(/\r\n|\n|\r/);
  const line = headerRow === undefined ? lines.find((one) => one.trim() !== '') : lines[headerRow - 1];
  const bare = (line ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: bare.split(mark).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]!.mark;
}
