import { COUNTRY_WORDS, GENERIC_WORDS, LEGAL_FORMS, type LegalForm } from './company-words.data.js';
import { latinPlace, type Place, readPlace } from './company-places.rules.js';

/** One word of a company name; a run of characters that no list knows is the brand. */
export interface CompanyWord {
  text: string;
  kind: 'brand' | 'generic' | 'country' | 'place' | 'form';
  bracketed: boolean;
  place?: Place;
  form?: LegalForm;
}

const LONGEST_WORD = 9;

/** One form for all ways to write a character: half and full width, capitals, accents of Latin letters. */
export function fold(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[\u0300-\u036f]/g, '');
  return bare.normalize('NFKC').toLowerCase().normalize('NFKC');
}

/** The words of a name in order, punctuation dropped. */
export function companyWords(name: string): CompanyWord[] {
  const words: CompanyWord[] = [];
  const text = fold(name).replaceAll(/(?<=\b\p{L})\.(?=\p{L}\b)/gu, ''); // S.A. is one word
  let depth = 0;
  for (const [run] of text.matchAll(
    /[(［[【〔]|[)］\]】〕]|\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu,
  )) {
    if (/^[(［[【〔]$/u.test(run)) depth++;
    else if (/^[)］\]】〕]$/u.test(run)) depth = Math.max(0, depth - 1);
    else
      words.push(
        ...(/^\p{Script=Han}/u.test(run) ? hanWords(run, words, depth > 0) : [latinWord(run, depth > 0)]),
      );
  }
  return words;
}

function latinWord(text: string, bracketed: boolean): CompanyWord {
  const form = LEGAL_FORMS.get(text);
  if (form) return { text, kind: 'form', bracketed, form };
  const place = latinPlace(text);
  if (place) return { text, kind: 'place', bracketed, place };
  return { text, kind: kindOf(text) ?? 'brand', bracketed };
}

function hanWords(run: string, before: readonly CompanyWord[], bracketed: boolean): CompanyWord[] {
  const words: CompanyWord[] = [];
  for (let at = 0; at < run.length;) {
    const word = hanWord(run.slice(at), [...before, ...words], bracketed) ?? {
      text: run[at]!,
      kind: 'brand',
      bracketed,
    };
    const last = words.at(-1);
    if (word.kind === 'brand' && last?.kind === 'brand') last.text += word.text;
    else words.push(word);
    at += word.text.length;
  }
  return words;
}

function hanWord(rest: string, before: readonly CompanyWord[], bracketed: boolean): CompanyWord | null {
  const known = wholeWord(rest, bracketed);
  if (known?.kind === 'form') return known;
  const head = bracketed || before.every((word) => word.kind === 'place' || word.kind === 'country');
  const found = readPlace(rest, head, before.at(-1)?.kind === 'place');
  if (!found || found.length < (known?.text.length ?? 0)) return known;
  // Inside a brand two characters that spell a place are chance (恒大连接器), unless the brand ends behind them.
  const chance = before.at(-1)?.kind === 'brand' && !endsBrand(rest.slice(found.length));
  return chance ? known : { text: rest.slice(0, found.length), kind: 'place', bracketed, place: found.place };
}

function endsBrand(rest: string): boolean {
  return rest === '' || knownWord(rest, false) !== null;
}

/** 申特钢铁 is 申特 + 钢铁: a word gives way to one that begins inside it when it would leave an odd character behind. */
function wholeWord(rest: string, bracketed: boolean): CompanyWord | null {
  const word = knownWord(rest, bracketed);
  if (word?.text.length !== 2) return word;
  return !endsBrand(rest.slice(2)) && knownWord(rest.slice(1), bracketed) ? null : word;
}

function knownWord(rest: string, bracketed: boolean): CompanyWord | null {
  for (let length = Math.min(LONGEST_WORD, rest.length); length >= 1; length--) {
    const text = rest.slice(0, length);
    const form = LEGAL_FORMS.get(text);
    if (form) return { text, kind: 'form', bracketed, form };
    const kind = kindOf(text);
    if (kind) return { text, kind, bracketed };
  }
  return null;
}

function kindOf(text: string): 'generic' | 'country' | null {
  if (COUNTRY_WORDS.has(text)) return 'country';
  return GENERIC_WORDS.has(text) ? 'generic' : null;
}
