import { createHash } from 'node:crypto';
import type { Day } from '@taproot/kernel';
import type { Chronicle } from './chronicle.js';
import { paper } from './papers.js';
import { drawPicture } from './picture.js';
import { Random } from './random.js';

/** Pictures repeat; a note is written for its visit. */
const PICTURES = 24;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What people attach: pictures of meetings and plain-text notes, each with its bytes. */
export class DemoFiles {
  /** By SHA-256. */
  readonly contents = new Map<string, Uint8Array>();
  private readonly random = new Random('files');
  private readonly pictures: Uint8Array[] = [];

  constructor(private readonly chronicle: Chronicle) {}

  picture(at: string, by: string, day: Day): string {
    const number = this.random.int(0, PICTURES - 1);
    const bytes = (this.pictures[number] ??= drawPicture(new Random(`picture ${number}`)));
    const name = `现场照片 ${day} ${this.random.int(1, 9)}.png`;
    return this.keep(at, by, { name, mediaType: 'image/png', bytes });
  }

  note(at: string, by: string, { name, lines }: { name: string; lines: string[] }): string {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    return this.keep(at, by, { name: `${name}.txt`, mediaType: 'text/plain', bytes });
  }

  paper(at: string, by: string, { name, lines }: { name: string; lines: string[] }): string {
    return this.keep(at, by, {
      name: `${name}.pdf`,
      mediaType: 'application/pdf',
      bytes: paper(name, lines),
    });
  }

  workbook(at: string, by: string, { name, bytes }: { name: string; bytes: Uint8Array }): string {
    return this.keep(at, by, { name: `${name}.xlsx`, mediaType: WORKBOOK, bytes });
  }

  private keep(at: string, by: string, file: { name: string; mediaType: string; bytes: Uint8Array }): string {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    this.contents.set(sha256, file.bytes);
    const { name, mediaType, bytes } = file;
    const deed = { action: 'file.stored', at, by };
    return this.chronicle.add('files', deed, { name, size: bytes.length, sha256, mediaType }).id;
  }
}
