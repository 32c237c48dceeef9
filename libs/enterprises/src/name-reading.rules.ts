import type { LegalForm } from './company-words.data.js';
import type { Place } from './company-places.rules.js';
import { type CompanyWord, companyWords } from './company-words.rules.js';
import { nameKey, syllables } from './enterprise-name.rules.js';
import { type Grams, weighGrams } from './weighted-grams.rules.js';

/** A company name taken apart for comparison; its texts are folded and without punctuation. */
export interface NameReading {
  key: string;
  /** Everything but the legal form and what stands in brackets as a place. */
  text: string;
  /** `text` without the places at its head. */
  core: string;
  coreSound: string;
  /** The words no list knows, as they sound: what 兴达钢铁 shares with Xingda Steel. */
  brandSound: string;
  /** Pieces of `text` as written and as spoken, each with what it says about who the company is. */
  written: Grams;
  spoken: Grams;
  places: readonly Place[];
  form: LegalForm | null;
  isGroup: boolean;
}

const WEIGHT = { brand: 1, generic: 0.25, place: 0.15, country: 0.05, form: 0.05 } as const;

/** Who the company is: no legal form, no places at the head and in brackets, unless nothing else would be left. */
export function nameCore(name: string): string {
  return readName(name).core;
}

export function readName(name: string): NameReading {
  const all = companyWords(name);
  const told = all.filter((word) => !(word.bracketed && (isPlace(word) || word.form === 'group')));
  const end = endOfText(told);
  const words = branded(end > 0 ? told.slice(0, end) : told);
  const forms = told.slice(end).flatMap((word) => word.form ?? []);
  const text = joined(words);
  const sounds = syllables(text);
  const weights = weigh(words);
  const core = joined(words.slice(headEnd(words)));
  return {
    key: nameKey(name),
    text,
    core,
    coreSound: sounds.slice(sounds.length - [...core].length).join(''),
    brandSound: brandSound(words, sounds),
    written: weighGrams([...text], weights),
    spoken: weighGrams(sounds, weights),
    places: [...words, ...all.filter((word) => word.bracketed)].flatMap((word) => word.place ?? []),
    form: forms.findLast((form) => form !== 'group') ?? all[0]?.form ?? null, // 株式会社 stands in front
    isGroup: forms.includes('group') || all.some((word) => word.bracketed && word.form === 'group'),
  };
}

/** In 唐山钢铁 the place is the brand, in 山西新泰钢铁 the last of the places: else nothing told it from 本溪钢铁. */
function branded(words: CompanyWord[]): CompanyWord[] {
  if (words.some((word) => word.kind === 'brand' && word.text.length > 1)) return words;
  const at = words.findLastIndex((word) => word.kind === 'place');
  const elsewhere = words.some((word, i) => i !== at && word.place !== undefined);
  return words.map((word, i) =>
    i === at ? { ...word, kind: 'brand', place: elsewhere ? undefined : word.place } : word,
  );
}

/** Where the places at the head end; 0 when there is nothing but places. */
function headEnd(words: readonly CompanyWord[]): number {
  return Math.max(
    0,
    words.findIndex((word) => !isPlace(word) && word.kind !== 'form'),
  );
}

function endOfText(words: readonly CompanyWord[]): number {
  return words.findLastIndex((word) => word.kind !== 'form') + 1;
}

function weigh(words: readonly CompanyWord[]): number[] {
  const kinds = ['brand', 'place', 'generic', 'country', 'form'] as const;
  const strongest = kinds.find((kind) => words.some((word) => word.kind === kind));
  return words.flatMap((word) => [...word.text].map(() => (word.kind === strongest ? 1 : WEIGHT[word.kind])));
}

function brandSound(words: readonly CompanyWord[], sounds: readonly string[]): string {
  const isBrand = words.flatMap((word) => [...word.text].map(() => word.kind === 'brand'));
  return sounds.filter((_, i) => isBrand[i]).join('');
}

function isPlace(word: CompanyWord): boolean {
  return word.kind === 'place' || word.kind === 'country';
}

function joined(words: readonly CompanyWord[]): string {
  return words.map((word) => word.text).join('');
}

/** The pairs of characters and of syllables by which names like this one are looked up, with their weight. */
export function tellingGrams({ written, spoken }: NameReading): [string, number][] {
  const characters = weightiestPairs(written).map(([gram, weight]): [string, number] => [
    gram.replace(' ', ''),
    weight,
  ]);
  return [...characters, ...weightiestPairs(spoken)];
}

function weightiestPairs(grams: Grams): [string, number][] {
  const pairs = [...grams].filter(([gram, weight]) => weight >= 0.3 && gram.split(' ').length === 2);
  return pairs.toSorted((a, b) => b[1] - a[1]).slice(0, 5);
}
