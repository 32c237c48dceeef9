import { pinyin } from 'pinyin-pro';
import { fold } from './company-words.rules.js';

/** Two spellings of one registered name have one key: brackets, width, case, spaces and punctuation do not count. */
export function nameKey(name: string): string {
  return fold(name).replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Syllables of a text, one entry a character; what is not Chinese stands for itself. */
export function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'spaced', v: true });
}

/** For search by sound: syllables set apart by spaces, `heng neng chu neng`, and `hncn`. ü is written v, as it is typed. */
export function namePinyin(name: string): { pinyin: string; initials: string } {
  const sounds = syllables(nameKey(name));
  return { pinyin: sounds.join(' '), initials: sounds.map((sound) => [...sound][0]).join('') };
}

/**
 * Distinct characters and pairs of neighbours of the key: what `name_grams` holds, so that any part of a name is
 * found by index; trigrams would miss the two characters that people type first.
 */
export function nameGrams(name: string): string[] {
  const chars = [...nameKey(name)];
  return [...new Set([...chars, ...chars.slice(1).map((char, i) => chars[i]! + char)])];
}
