import { importErrors } from '../../import.errors.js';
import { unescaped, xmlEvents } from './xml-stream.js';

const PAGE = 4_194_304;
const LARGEST = 402_653_184;

/** The texts cells share, packed as UTF-8: a million of them take little more than their letters. */
export class SharedStrings {
  private readonly pages: Buffer[] = [];
  private readonly places: number[] = [];
  private used = PAGE;
  private size = 0;

  static async read(pieces: AsyncIterable<Buffer>): Promise<SharedStrings> {
    const strings = new SharedStrings();
    let text = '';
    let inText = false;
    let inReading = false;
    const events = {
      open: (name: string) => {
        if (name === 'si') text = '';
        if (name === 't') inText = !inReading;
        if (name === 'rPh') inReading = true;
      },
      text: (said: string) => {
        if (inText) text += said;
      },
      close: (name: string) => {
        if (name === 't') inText = false;
        if (name === 'rPh') inReading = false;
        if (name === 'si') strings.add(unescaped(text));
      },
    };
    for await (const _ of xmlEvents(pieces, events));
    return strings;
  }

  /** '' where the workbook refers to a text it does not have. */
  at(index: number): string {
    const start = this.places[index * 2];
    if (start === undefined) return '';
    const page = this.pages[Math.floor(start / PAGE)]!;
    const from = start % PAGE;
    return page.toString('utf8', from, from + this.places[index * 2 + 1]!);
  }

  private add(text: string): void {
    const bytes = Buffer.from(text.length > PAGE / 4 ? text.slice(0, PAGE / 4) : text);
    this.size += bytes.length;
    if (this.size > LARGEST) throw importErrors.importZipBomb();
    if (this.used + bytes.length > PAGE) {
      this.pages.push(Buffer.allocUnsafe(PAGE));
      this.used = 0;
    }
    bytes.copy(this.pages.at(-1)!, this.used);
    this.places.push((this.pages.length - 1) * PAGE + this.used, bytes.length);
    this.used += bytes.length;
  }
}
