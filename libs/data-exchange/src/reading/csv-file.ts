import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@taproot/kernel';
import { CsvError, parse } from 'csv-parse';
import { fileTypeFromBuffer } from 'file-type';
import { importErrors } from '../import.errors.js';
import { cellText, isBlank } from './cells.rules.js';
import type { Encoding, Mapping } from './mapping.types.js';

/** How a file is written and where its table begins. */
export interface SheetForm {
  encoding: Encoding;
  delimiter: string;
  /** As a spreadsheet numbers rows. */
  headerRow: number;
  header: string[];
}

const HEAD = 65_536;
const MOST_COLUMNS = 2000;
/** A row of more characters than this is a quotation mark that was never closed. */
const LONGEST_ROW = 1_048_576;

/** Refuses what is no CSV (422). A byte-order mark outweighs what the mapping says of the encoding. */
export async function inspect(path: string, said: Partial<Mapping>): Promise<SheetForm> {
  const head = await headOf(path);
  if (head.length === 0) throw importErrors.importFileEmpty();
  const kind = await fileTypeFromBuffer(head);
  if (kind && !kind.mime.startsWith('text/'))
    throw importErrors.importNotCsv({ kind: kind.ext.toUpperCase() });
  const encoding = markedEncoding(head) ?? said.encoding ?? ((await isUtf8(path)) ? 'utf-8' : 'gb18030');
  const text = new TextDecoder(encoding).decode(head);
  const delimiter = said.delimiter ?? delimiterOf(text, said.headerRow);
  return { encoding, delimiter, ...(await headerOf(path, { encoding, delimiter }, said.headerRow)) };
}

/** Rows as they stand, blank ones included, numbered from 1; refuses a file that breaks off (422). */
export async function* rowsOf(
  path: string,
  { encoding, delimiter }: Pick<SheetForm, 'encoding' | 'delimiter'>,
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
  const decoder = new TextDecoder(encoding, { fatal: true });
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

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function markedEncoding(head: Buffer): Encoding | undefined {
  if (head.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  return head.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ? 'utf-16le' : undefined;
}

/** Chinese spreadsheets save CSV as GB 18030 without saying so; such a text is hardly ever valid UTF-8. */
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

async function headerOf(
  path: string,
  form: Pick<SheetForm, 'encoding' | 'delimiter'>,
  wanted?: number,
): Promise<Pick<SheetForm, 'headerRow' | 'header'>> {
  for await (const { number, cells } of rowsOf(path, form)) {
    if (wanted === undefined ? isBlank(cells) : number < wanted) continue;
    if (isBlank(cells)) break;
    if (cells.length > MOST_COLUMNS) throw importErrors.importTooManyColumns({ limit: MOST_COLUMNS });
    return { headerRow: number, header: cells.map((cell) => cellText(cell)) };
  }
  throw importErrors.importNoHeader({ row: wanted ?? 1 });
}
