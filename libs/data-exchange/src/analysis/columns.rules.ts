import { COLUMN_WORDS, LEAF_WORDS, type Concept } from './column-words.data.js';
import { AMOUNTS, DATES } from './fields.data.js';
import type { GridRow } from './grid.js';
import { bareWord, type Header, type SheetColumn } from './header.rules.js';
import { shapeOf, type Shape } from './shapes.rules.js';
import { why, type Why } from './why.data.js';

export interface MeantColumn extends SheetColumn {
  concept: Concept;
  shape: Shape | null;
  why: Why;
  sure: boolean;
}

/** What each column means: by the words above it, and by what its cells look like where words fail or mislead. */
export function meanings(header: Header, data: readonly GridRow[]): MeantColumn[] {
  return header.columns.map((column) => {
    const shape = shapeOf(data.map(({ cells }) => cells[column.at] ?? ''));
    return { ...column, shape, ...meaningOf(column, shape) };
  });
}

type Meaning = Pick<MeantColumn, 'concept' | 'why' | 'sure'>;

function meaningOf({ path }: SheetColumn, shape: Shape | null): Meaning {
  const word = path.join(' / ');
  const told = conceptIn(path);
  if (told !== null && fits(told, shape)) {
    const double = told === 'completion' && path.some((text) => /投产/.test(text) && /竣工|完工/.test(text));
    return { concept: told, why: why(double ? 'header-unclear' : 'header-word', { word }), sure: !double };
  }
  const shown = shape === null ? undefined : BY_SHAPE[shape];
  if (shown !== undefined && (told === null || !fits(told, shape)))
    return { concept: shown.concept, why: why('shape', { shape: shown.word }), sure: false };
  return { concept: 'other', why: why('no-field'), sure: true };
}

/** The column's own words first; with those above where they say too little alone. */
function conceptIn(path: string[]): Concept | null {
  const words = path.map(bareWord);
  const leaf = words.at(-1) ?? '';
  const whole = words.join('');
  const own = LEAF_WORDS.test(leaf) ? null : named(leaf);
  if (own === null) return named(whole);
  const refined = named(whole);
  return refined !== null && REFINES[own]?.includes(refined) ? refined : own;
}

/** What a label above adds to a word below: 计划 / 开工, 总投资 / 其中：固投. */
const REFINES: Partial<Record<Concept, Concept[]>> = {
  start: ['planned-start'],
  completion: ['planned-completion'],
  commissioning: ['planned-commissioning'],
  attainment: ['planned-attainment'],
};

function named(text: string): Concept | null {
  return COLUMN_WORDS.find(([, words]) => words.test(text))?.[0] ?? null;
}

/** Whether cells of this shape can be what the header says. */
function fits(concept: Concept, shape: Shape | null): boolean {
  if (shape === null || shape === 'text') return true;
  if (DATES.includes(concept)) return shape === 'date' || shape === 'amount';
  if (AMOUNTS.includes(concept)) return shape === 'amount' || shape === 'date';
  if (concept === 'title' || concept === 'investor')
    return !['code', 'phone', 'date', 'amount'].includes(shape);
  if (concept === 'unit') return !['code', 'phone', 'date', 'amount', 'industry'].includes(shape);
  return true;
}

const BY_SHAPE: Partial<Record<Shape, { concept: Concept; word: string }>> = {
  code: { concept: 'code', word: '统一社会信用代码' },
  phone: { concept: 'phone', word: '电话号码' },
  industry: { concept: 'industry', word: '行业代码' },
  firm: { concept: 'investor', word: '企业名称' },
  unit: { concept: 'unit', word: '单位名称' },
};
