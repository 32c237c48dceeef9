import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { BriefSectionView, BriefTableView, BriefView } from './brief.view.js';

/** Fonts that offices have: a Latin one, and a Chinese one for what it lacks. */
const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'SimSun' };
const FULL_WIDTH = { size: 100, type: WidthType.PERCENTAGE };

/** The brief as a .docx of A4 pages. */
export function briefDocument({ title, subtitle, sections }: BriefView): Promise<Buffer> {
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }),
    new Paragraph({ text: subtitle, alignment: AlignmentType.CENTER, spacing: { after: 240 } }),
    ...sections.flatMap(section),
  ];
  const page = {
    size: { width: 11_906, height: 16_838 },
    margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
  };
  const document = new Document({
    title,
    creator: 'Taproot',
    styles: { default: { document: { run: { font: FONT, size: 21 } } } },
    sections: [{ properties: { page }, children }],
  });
  return Packer.toBuffer(document);
}

function section({ heading, lines, table }: BriefSectionView): (Paragraph | Table)[] {
  return [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 } }),
    ...lines.map((text) => new Paragraph({ text, spacing: { after: 80 } })),
    ...(table ? [tableOf(table)] : []),
  ];
}

function tableOf({ columns, rows }: BriefTableView): Table {
  const cell = (text: string, at: number, bold: boolean) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  const head = new TableRow({ tableHeader: true, children: columns.map((text, at) => cell(text, at, true)) });
  const body = rows.map(
    (row, n) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, at) => cell(text, at, n === rows.length - 1)),
      }),
  );
  return new Table({ width: FULL_WIDTH, rows: [head, ...body] });
}
