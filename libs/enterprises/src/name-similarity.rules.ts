import { placesDiffer, samePlaces } from './company-places.rules.js';
import { type NameReading, readName } from './name-reading.rules.js';
import { shareOf, sharedWeight } from './weighted-grams.rules.js';

/** What made the score, and what took from it (`other-…`, `group-and-member`, `place-unclear`). */
export const SIMILARITY_REASONS = [
  'same-credit-code',
  'same-name',
  'same-core',
  'same-pinyin',
  'part-of-name',
  'similar',
  'similar-pinyin',
  'other-credit-code',
  'other-legal-form',
  'other-place',
  'place-unclear',
  'group-and-member',
] as const;
export type SimilarityReason = (typeof SIMILARITY_REASONS)[number];

export interface Similarity {
  /** 0–100; 100 is the same name or the same credit code. */
  score: number;
  reasons: SimilarityReason[];
}

/** What is compared. `idNumber` is a credit code or a foreign number, as normalised for storage. */
export interface NamedParty {
  name: string;
  idNumber?: string | null;
}

/** At and above it two records are worth a look. */
export const DUPLICATE_SCORE = 55;

const DEDUCTION = {
  'other-legal-form': 5,
  'group-and-member': 6,
  'place-unclear': 8,
  'other-place': 25,
} as const;
/** Two valid codes are two companies, however alike the names; a code mistyped into another valid one is rare. */
const OTHER_CODE_CAP = 70;

/** Symmetric; 100 for a party and itself. */
export function similarity(a: NamedParty, b: NamedParty): Similarity {
  return similarTo(a)(b);
}

/** The same for one party against many, reading its name once. */
export function similarTo(a: NamedParty): (b: NamedParty) => Similarity {
  const name = readName(a.name);
  return (b) => {
    if (a.idNumber && a.idNumber === b.idNumber) return { score: 100, reasons: ['same-credit-code'] };
    const names = namesAlike(name, readName(b.name));
    if (!a.idNumber || !b.idNumber) return names;
    return { score: Math.min(names.score, OTHER_CODE_CAP), reasons: [...names.reasons, 'other-credit-code'] };
  };
}

/** By their names alone. */
export function namesAlike(a: NameReading, b: NameReading): Similarity {
  if (a.key === b.key) return { score: 100, reasons: ['same-name'] };
  const best = likeness(a, b);
  const doubts = doubtsAbout(a, b);
  const score = doubts.reduce((left, doubt) => left - DEDUCTION[doubt], best.score);
  return { score: Math.max(0, Math.round(score)), reasons: [best.reason, ...doubts] };
}

/** The strongest argument that the two are one; each kind has its ceiling. */
function likeness(a: NameReading, b: NameReading): { score: number; reason: SimilarityReason } {
  if (a.text === b.text) return { score: 98, reason: 'same-core' };
  if (a.core === b.core) return { score: 94, reason: 'same-core' };
  if (a.coreSound === b.coreSound) return { score: 88, reason: 'same-pinyin' };
  const options = [
    { score: 90 * shareOf(a.written, b.written), reason: 'similar' as const },
    {
      score: 85 * shareOf(a.spoken, b.spoken),
      reason: 'similar-pinyin' as const,
    },
    { score: partScore(a, b, sharedWeight(a.written, b.written)), reason: 'part-of-name' as const },
    { score: transcribed(a, b) ? 72 : 0, reason: 'same-pinyin' as const },
  ];
  return options.reduce((best, option) => (option.score > best.score ? option : best));
}

/** One name in Chinese, the other in letters, and the brand sounds the same. */
function transcribed(a: NameReading, b: NameReading): boolean {
  const inChinese = [a, b].filter((name) => /\p{Script=Han}/u.test(name.text)).length;
  return inChinese === 1 && a.brandSound.length >= 4 && a.brandSound === b.brandSound;
}

/** 恒能 inside 江苏恒能储能科技: the more of the longer name it covers, the surer. One character is no part. */
function partScore(a: NameReading, b: NameReading, shared: number): number {
  const [part, whole] = a.core.length <= b.core.length ? [a, b] : [b, a];
  if (shared < 1 || [...part.core].length < 2 || !whole.core.includes(part.core)) return 0;
  return 60 + (30 * part.core.length) / whole.core.length;
}

function doubtsAbout(a: NameReading, b: NameReading): (keyof typeof DEDUCTION)[] {
  const doubts: (keyof typeof DEDUCTION)[] = [];
  if (a.form && b.form && a.form !== b.form) doubts.push('other-legal-form');
  if (a.isGroup !== b.isGroup && a.form && b.form) doubts.push('group-and-member');
  if (placesDiffer(a.places, b.places)) doubts.push('other-place');
  // A short name leaves its place out or says it loosely; names in full that do not agree in it are two companies.
  else if (a.form && b.form && !samePlaces(a.places, b.places)) doubts.push('place-unclear');
  return doubts;
}
