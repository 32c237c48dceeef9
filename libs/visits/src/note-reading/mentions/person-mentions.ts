import {
  EITHER_SIDE,
  englishMeaning,
  OFFICIAL,
  TITLE_PREFIX,
  TITLE_WORDS,
  titleMeaning,
  type TitleMeaning,
} from '../lexicon/titles.js';
import { isSmallWord, surnameLength } from '../lexicon/surnames.js';
import { nameAt, nameBefore, type NameRead } from './person-names.js';

export interface PersonMention {
  start: number;
  end: number;
  name: string;
  /** The name begins and ends where it was read. */
  nameSure: boolean;
  title?: string;
  /** Nothing that might belong to the title stands before it. */
  titleSure: boolean;
  meaning: TitleMeaning;
  /** Carries a title of our own side. */
  official: boolean;
}

const CHINESE = new RegExp(
  `(?<official>${OFFICIAL})|(?<title>${TITLE_PREFIX}(?:${TITLE_WORDS.join('|')}))(?!室|会议|办公室)`,
  'g',
);
const ENGLISH =
  /\b(?:Chair(?:man|woman|person)|Chief (?:Executive|Technology|Financial|Operating) Officer|(?:Deputy )?General Manager|Managing Director|(?:Group |Senior |Executive )?Vice President|Group VP|President|Founder|(?:(?:Sales|Technical|Finance|Investment|Operations|Project|Marketing|Plant|HR|Purchasing|R&D) )?(?:Director|Manager)|Engineer|Assistant|Secretary|Partner)\b/g;
/** 王总, 张董, 李工: a person called by surname, whose rank is anybody's guess. */
const CALLED =
  /(?<=[\u4e00-\u9fff])(?:总(?!公司|部|结|投资|面积|额|量|体|共|计|是|之|会|书记|产|用|工|经|监|裁|助|占|局|署|价|线|数|高|长)|董(?!事))/g;
const GUESS: TitleMeaning = { seniority: 'decision-maker', sure: false };

/** People with a title, or called 某总. At most a hundred. */
export function findPeople(flat: string): PersonMention[] {
  const found: PersonMention[] = [];
  for (const match of flat.matchAll(CHINESE)) {
    if (found.length >= 100) break;
    const { official, title } = match.groups ?? {};
    push(found, titled(flat, match.index, match[0], title ? titleMeaning(title) : GUESS, !!official));
  }
  for (const match of flat.matchAll(ENGLISH)) {
    if (found.length >= 100) break;
    push(found, titled(flat, match.index, match[0], englishMeaning(match[0]), false));
  }
  for (const match of flat.matchAll(CALLED)) if (found.length < 100) push(found, called(flat, match.index));
  return found.toSorted((a, b) => a.start - b.start);
}

function push(found: PersonMention[], next: PersonMention | undefined): void {
  if (next && !found.some((one) => one.start < next.end && next.start < one.end)) found.push(next);
}

function titled(
  flat: string,
  start: number,
  title: string,
  meaning: TitleMeaning,
  official: boolean,
): PersonMention | undefined {
  const end = start + title.length;
  const character = flat.charAt(start - 1);
  const bracketed = character === '(';
  const before = nameBefore(flat, start);
  const behind = bracketed ? undefined : nameAt(flat, end);
  const after = behind && isJoint(behind, before) ? undefined : behind;
  const name = after ?? before;
  if (!name) return undefined;
  const surnameOnly = name.end <= start && name.name.length === surnameLength(name.name, 0);
  return {
    start: Math.min(name.start, start),
    end: Math.max(name.end, end),
    name: surnameOnly ? name.name + title : name.name,
    nameSure:
      name.sure &&
      !/[原前]/.test(character) &&
      !EITHER_SIDE.test(title) &&
      !(after && bothSides(flat, start, after)),
    title,
    titleSure: !/[部处科室中副原前]/.test(character) && !groupOfName(flat, start),
    meaning,
    official,
  };
}

/** 王建国总经理和李工: 和 is a surname too, but here it joins two people. */
function isJoint(after: NameRead, before: NameRead | undefined): boolean {
  return before !== undefined && before.name.length > 1 && /^[和与及同]/.test(after.name);
}

/** 恒能集团总裁: 集团 may end the firm's name or begin the title. */
function groupOfName(flat: string, start: number): boolean {
  return (
    flat.startsWith('集团', start) &&
    /[\u4e00-\u9fff]/.test(flat.charAt(start - 1)) &&
    !/公司$|的$/.test(flat.slice(start - 2, start))
  );
}

/** 王强总经理李明: the title may be either's. */
function bothSides(flat: string, start: number, after: NameRead): boolean {
  const before = flat.charAt(start - 1) === ' ' ? undefined : nameBefore(flat, start);
  return before !== undefined && before.name.length > 1 && before.name !== after.name;
}

function called(flat: string, at: number): PersonMention | undefined {
  const length = surnameLength(flat, at - 2) === 2 ? 2 : 1;
  const start = at - length;
  if (!surnameLength(flat, start)) return undefined;
  const name = flat.slice(start, at + 1);
  const boundary = nameBefore(flat, at);
  const sure = boundary?.start === start && !isSmallWord(name.charAt(0));
  return { start, end: at + 1, name, nameSure: sure, titleSure: true, meaning: GUESS, official: false };
}
