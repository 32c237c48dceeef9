import { findBullet } from './mentions/bullets.js';

const LONGEST = 20_000;
/** Emoji that people use as labels; every other one is blanked. */
const LABEL_EMOJI = new Set(['📅', '🏢', '👤', '📍']);
const ABBREVIATION = /\b(?:Mr|Ms|Mrs|Dr|Co|Inc|Corp|No|St|Ltd)$/;

/** A stretch between commas; `sentence` and `line` number the stretches around it. */
export interface Span {
  start: number;
  end: number;
  text: string;
  sentence: number;
  line: number;
}

/** White space and invisible characters made plain: one blank, no empty lines. Doing it twice changes nothing. */
export function tidy(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(/\u200B|\u200C|\u200D|\u200E|\u200F|\u2060|\uFEFF|\uFE0E|\uFE0F|\0/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n+/g, '\n')
    .trim()
    .slice(0, LONGEST)
    .trim();
}

/** The same length, so that places in it are places in the note: half-width forms, no emoji. */
export function flatten(text: string): string {
  return text
    .replaceAll(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[—–]/g, '-')
    .replaceAll(/\p{Extended_Pictographic}/gu, (emoji) =>
      LABEL_EMOJI.has(emoji) ? emoji : ' '.repeat(emoji.length),
    );
}

export function splitSpans(flat: string): Span[] {
  const spans: Span[] = [];
  let [start, sentence, line] = [0, 0, 0];
  for (let at = 0; at <= flat.length; at++) {
    const stop = at === flat.length ? 'sentence' : stopAt(flat, at);
    if (!stop) continue;
    const span = trimmed(flat, start, at, lineStarts(flat, start));
    if (span.text) spans.push({ ...span, sentence, line });
    if (stop === 'sentence') sentence++;
    if (flat.charAt(at) === '\n') line++;
    start = at + 1;
  }
  return spans;
}

function stopAt(flat: string, at: number): 'clause' | 'sentence' | undefined {
  const character = flat.charAt(at);
  if ('\n。!?;'.includes(character)) return 'sentence';
  if (character === '.') return endsEnglishSentence(flat, at) ? 'sentence' : undefined;
  if (character !== ',') return undefined;
  if (/\d/.test(flat.charAt(at - 1)) && /^\d{3}/.test(flat.slice(at + 1, at + 4))) return undefined;
  return /^ ?(?:Ltd|Inc|LLC)\b/.test(flat.slice(at + 1, at + 6)) ? undefined : 'clause';
}

export function endsEnglishSentence(flat: string, at: number): boolean {
  const rest = flat.slice(at + 1, at + 3);
  if (rest === '' || rest.startsWith('\n')) return true;
  const before = flat.slice(Math.max(0, at - 5), at);
  return /^ [A-Z\u4e00-\u9fff]/.test(rest) && !/^ ?\d{0,2}$/.test(before) && !ABBREVIATION.test(before);
}

function lineStarts(flat: string, at: number): boolean {
  return at === 0 || flat.charAt(at - 1) === '\n';
}

function trimmed(
  flat: string,
  from: number,
  to: number,
  opensLine: boolean,
): { start: number; end: number; text: string } {
  let [start, end] = [from, to];
  while (start < end && flat.charAt(start) === ' ') start++;
  if (opensLine) start = Math.min(end, start + findBullet(flat.slice(start, Math.min(end, start + 8))));
  while (start < end && flat.charAt(start) === ' ') start++;
  while (end > start && flat.charAt(end - 1) === ' ') end--;
  return { start, end, text: flat.slice(start, end) };
}
