import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl, { type Entry, type ZipFile } from 'yauzl';
import { importErrors } from '../../import.errors.js';

const MEGABYTE = 1_048_576;
/** A sheet of a million full rows unpacks to less. */
const LARGEST_PART = 1024 * MEGABYTE;
const MOST_PARTS = 10_000;
/** What repeats itself more than this, over more than this, is no table. */
const MOST_REPEATED = 300;
const REPETITION_FROM = 64 * MEGABYTE;

const openZip = promisify<string, object, ZipFile>(yauzl.open as never);

/** The parts of a zip archive by name; what they say of their size is held against them while they are read. */
export class ZipParts {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(path: string): Promise<ZipParts> {
    try {
      const zip = await openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
      try {
        return new ZipParts(zip, await entriesOf(zip));
      } catch (error) {
        zip.close();
        throw error;
      }
    } catch (error) {
      throw refusalFor(error);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  some(test: (name: string) => boolean): boolean {
    return [...this.entries.keys()].some(test);
  }

  /** The part unpacked, in pieces; refuses one that unpacks to more than it may (422). */
  async *read(name: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) throw importErrors.importWorkbookBroken();
    if (isBomb(entry)) throw importErrors.importZipBomb();
    let stream: Readable | undefined;
    try {
      stream = await this.streamOf(entry);
      for await (const piece of stream) yield piece as Buffer;
    } catch (error) {
      throw refusalFor(error);
    } finally {
      stream?.destroy();
    }
  }

  /** A small part as text. */
  async text(name: string, limit = 16 * MEGABYTE): Promise<string> {
    const pieces: Buffer[] = [];
    let size = 0;
    for await (const piece of this.read(name)) {
      size += piece.length;
      if (size > limit) throw importErrors.importZipBomb();
      pieces.push(piece);
    }
    return Buffer.concat(pieces).toString('utf8');
  }

  close(): void {
    this.zip.close();
  }

  private streamOf(entry: Entry): Promise<Readable> {
    return new Promise((resolve, reject) =>
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream))),
    );
  }
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const found = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(found));
    zip.on('entry', (entry: Entry) => {
      found.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
      if (found.size > MOST_PARTS) reject(importErrors.importZipBomb());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function isBomb({ uncompressedSize, compressedSize }: Entry): boolean {
  if (uncompressedSize > LARGEST_PART) return true;
  return uncompressedSize > REPETITION_FROM && uncompressedSize > compressedSize * MOST_REPEATED;
}

/** What the archive itself is to blame for; a missing file or a full disk is not. */
function refusalFor(error: unknown): unknown {
  const { code, errno, message } = error as { code?: string; errno?: number; message?: string };
  if (code === 'ENOENT') return importErrors.importFileLost();
  if (code?.startsWith('Z_') || /too many bytes in the stream|not enough bytes/i.test(message ?? ''))
    return /too many bytes/i.test(message ?? '')
      ? importErrors.importZipBomb()
      : importErrors.importWorkbookBroken();
  if (errno !== undefined || (error as { definition?: unknown }).definition) return error;
  return importErrors.importWorkbookBroken();
}
