import { open } from 'node:fs/promises';
import { importErrors } from '../../import.errors.js';
import { builtInShape, shapeOf, type DateShape } from './cell-values.rules.js';
import { mergesOf, type Merge } from './merges.js';
import { SharedStrings } from './shared-strings.js';
import { sheetRows, type CellContext, type SheetLine } from './sheet-rows.js';
import { xmlEvents } from './xml-stream.js';
import { ZipParts } from './zip-parts.js';

export interface WorkbookSheet {
  name: string;
  hidden: boolean;
  part: string;
}

/**
 * A spreadsheet file (.xlsx), read in pieces. `open` refuses (422) what is locked by a password, carries macros, is
 * broken, or unpacks to more than any table. Close it.
 */
export class Workbook {
  private cells?: Promise<CellContext>;

  private constructor(
    private readonly parts: ZipParts,
    private readonly paths: { strings?: string; styles?: string },
    readonly sheets: readonly WorkbookSheet[],
    /** Its days count from 1904. */
    readonly is1904: boolean,
  ) {}

  static async open(path: string): Promise<Workbook> {
    await refuseLocked(path);
    const parts = await ZipParts.open(path);
    try {
      if (parts.some((name) => name.endsWith('vbaproject.bin'))) throw importErrors.importMacros();
      const main = await mainPart(parts);
      if (!parts.has(main)) throw importErrors.importWorkbookBroken();
      const related = await relationsOf(parts, main);
      const { is1904, sheets } = await sheetsOf(parts, main, related);
      if (sheets.length === 0) throw importErrors.importWorkbookBroken();
      const byType = (type: string) => [...related.values()].find((one) => one.type.endsWith(type))?.part;
      const paths = { strings: byType('/sharedStrings'), styles: byType('/styles') };
      return new Workbook(parts, paths, sheets, is1904);
    } catch (error) {
      parts.close();
      throw error;
    }
  }

  /** The sheet of this name, else the first that is not hidden; refuses a name it does not have (422). */
  sheet(name?: string | null): WorkbookSheet {
    const wanted = name?.trim();
    const found =
      wanted === undefined
        ? (this.sheets.find(({ hidden }) => !hidden) ?? this.sheets[0])
        : this.sheets.find((sheet) => sheet.name.trim() === wanted);
    if (found) return found;
    const names = this.sheets.map((sheet) => sheet.name).join(', ');
    throw importErrors.sheetUnknown({ sheet: wanted ?? '', names: names.slice(0, 300) }).at('mapping.sheet');
  }

  /** As the cells stand; of merged ones only the first has a text. */
  async *rows(sheet: WorkbookSheet): AsyncGenerator<SheetLine> {
    yield* sheetRows(this.parts.read(sheet.part), await this.context());
  }

  merges(sheet: WorkbookSheet): Promise<Merge[]> {
    return mergesOf(this.parts.read(sheet.part));
  }

  close(): void {
    this.parts.close();
  }

  private context(): Promise<CellContext> {
    return (this.cells ??= this.readContext());
  }

  private async readContext(): Promise<CellContext> {
    const { strings, styles } = this.paths;
    return {
      strings:
        strings && this.parts.has(strings)
          ? await SharedStrings.read(this.parts.read(strings))
          : new SharedStrings(),
      shapes: styles && this.parts.has(styles) ? await shapesOf(this.parts, styles) : [],
      is1904: this.is1904,
    };
  }
}

/** Files of Office before 2007 and locked ones share a container that is no zip. */
async function refuseLocked(path: string): Promise<void> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const head = buffer.subarray(0, bytesRead);
    if (!head.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]))) return;
    const { size } = await file.stat();
    const tail = await file.read(Buffer.alloc(65_536), 0, 65_536, Math.max(0, size - 65_536));
    const isLocked = [head, tail.buffer.subarray(0, tail.bytesRead)].some((bytes) =>
      bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')),
    );
    throw isLocked ? importErrors.importLocked() : importErrors.importOldWorkbook();
  } finally {
    await file.close();
  }
}

interface Related {
  type: string;
  part: string;
}

async function mainPart(parts: ZipParts): Promise<string> {
  if (!parts.has('_rels/.rels')) throw importErrors.importNotWorkbook();
  const roots = await relationsOf(parts, '');
  const main = [...roots.values()].find(({ type }) => type.endsWith('/officeDocument'))?.part;
  if (!main || !/workbook/i.test(main)) throw importErrors.importNotWorkbook();
  if (main.endsWith('.bin')) throw importErrors.importNotWorkbook();
  return main;
}

async function relationsOf(parts: ZipParts, part: string): Promise<Map<string, Related>> {
  const slash = part.lastIndexOf('/') + 1;
  const [folder, name] = [part.slice(0, slash), part.slice(slash)];
  const path = `${folder}_rels/${name}.rels`;
  const found = new Map<string, Related>();
  if (!parts.has(path)) return found;
  const events = {
    open: (tag: string, { Id, Type, Target, TargetMode }: Record<string, string>) => {
      if (tag !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      found.set(Id, { type: Type, part: resolved(folder, Target) });
    },
  };
  for await (const _ of xmlEvents(parts.read(path), events));
  return found;
}

function resolved(folder: string, target: string): string {
  return new URL(target, `zip:///${folder}`).pathname.slice(1);
}

async function sheetsOf(parts: ZipParts, main: string, related: Map<string, Related>) {
  const sheets: WorkbookSheet[] = [];
  let is1904 = false;
  const events = {
    open: (tag: string, attributes: Record<string, string>) => {
      if (tag === 'workbookPr') is1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /(^|:)id$/.test(name))?.[1];
      const relation = related.get(id ?? '');
      const { name = '', state } = attributes;
      if (relation?.type.endsWith('/worksheet'))
        sheets.push({ name, hidden: state === 'hidden' || state === 'veryHidden', part: relation.part });
    },
  };
  for await (const _ of xmlEvents(parts.read(main), events));
  return { sheets: sheets.filter(({ part }) => parts.has(part)), is1904 };
}

/** What each cell style shows of a date. */
async function shapesOf(parts: ZipParts, part: string): Promise<DateShape[]> {
  const shapes: DateShape[] = [];
  const own = new Map<number, DateShape>();
  let inCells = false;
  const events = {
    open: (tag: string, { numFmtId, formatCode }: Record<string, string>) => {
      if (tag === 'numFmt') own.set(Number(numFmtId), shapeOf(formatCode ?? ''));
      if (tag === 'cellXfs') inCells = true;
      const id = Number(numFmtId);
      if (tag === 'xf' && inCells) shapes.push(own.has(id) ? own.get(id)! : builtInShape(id));
    },
    close: (tag: string) => {
      if (tag === 'cellXfs') inCells = false;
    },
  };
  for await (const _ of xmlEvents(parts.read(part), events));
  return shapes;
}
