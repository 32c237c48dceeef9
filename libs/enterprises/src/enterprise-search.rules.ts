import { companyWords } from './company-words.rules.js';
import { nameGrams, nameKey } from './enterprise-name.rules.js';

/** How typed words are looked for: a filter of the list, with its value. */
export interface EnterpriseSearch {
  filter: 'nowhere' | 'named' | 'commonlyNamed' | 'lettered' | 'shortlyLettered';
  value: unknown;
  /**
   * Few are looked up first and then sorted, many are met while walking in order; with a single character or two
   * letters only the data can say which it is.
   */
  expected: 'few' | 'many' | 'unsure';
}

/**
 * Chinese is looked for in names, letters in names, pinyin, initials and numbers. A word that half the names
 * contain (科技, 有限公司) has no use for an index: enough of them are met soon whichever way one walks.
 */
export function searchFor(typed: string): EnterpriseSearch {
  const key = nameKey(typed);
  if (key === '') return { filter: 'nowhere', value: false, expected: 'few' };
  if (/^[\p{ASCII}]+$/u.test(key)) return lettered(key);
  const grams = tellingGrams(typed);
  if (grams.length === 0) return { filter: 'commonlyNamed', value: key, expected: 'many' };
  const expected = [...key].length === 1 ? 'unsure' : 'few';
  return { filter: 'named', value: [key, ...grams], expected };
}

function lettered(key: string): EnterpriseSearch {
  const short = key.length === 2;
  if (key.length === 1) return { filter: 'shortlyLettered', value: key, expected: 'many' };
  // Two letters are too short for the trigrams of pinyin; initials and foreign names have pairs.
  const number = key.toUpperCase();
  const more = short ? [null, null, null] : [`%${key}%`, number, `${number}\u{10FFFF}`];
  const value = [key, ...more, ...pairs(key)];
  return { filter: 'lettered', value, expected: short ? 'unsure' : 'few' };
}

/** The pairs that tell one name from another; those of 科技 and 有限公司 would only be carried along. */
function tellingGrams(typed: string): string[] {
  const words = companyWords(typed).filter(({ kind }) => kind === 'brand' || kind === 'place');
  if (words.length === 0) return [];
  const telling = words.flatMap(({ text }) => pairs(text));
  if (telling.length > 0) return [...new Set(telling)];
  const all = pairs(nameKey(typed));
  return all.length > 0 ? all : [nameKey(typed)];
}

function pairs(text: string): string[] {
  return nameGrams(text).filter((gram) => [...gram].length === 2);
}
