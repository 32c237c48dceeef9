import { regionLength } from '../lexicon/cities.js';

export interface CompanyMention {
  start: number;
  end: number;
  name: string;
  /** A full legal name whose first character is beyond doubt, or a name on file. */
  sure: boolean;
}

const LEGAL = /(?:有限责任公司|股份有限公司|有限公司|有限合伙)/g;
const SOFT = /(?:集团|控股|股份|科技|实业|公司)(?!股份|有限|集团|公司|责任|[(（])/g;
const GENERIC =
  /^(?:该|子|分|母|总|我|贵|本|项目|平台|供电|其子?|目标|一家|某|对方|旗下|上市|外资|合资|物业|及其子|所属|下属|[^一-龥A-Za-z]*)(?:集团|公司)?$/;
/** 苏州一家做储能的公司: no name at all. */
const DESCRIBED = /[一几某]家|做.{1,8}的/;
const NAME_CHARACTER = /[\u4e00-\u9fffA-Za-z0-9()·&-]/;
/** Words no name contains: whatever they end, the name begins after them. */
const BEFORE =
  /拜访了?|走访了?|访问了?|会见了?|会见|接待了?|对接了?|回访了?|考察了?|赴|前往|邀请|来自|来访的?|陪同|调研了?|见了|见到了?|洽谈|座谈|率队|带领|供应商|客商|参观了?|去了|子公司|下属|旗下|企业名称|名称|单位|[上下]午|[今昨前]天|\d日|\d号|[十一二三四五六七八九]日|[周]末|(?:我|全)[市区县]|met|with/g;
const JOINING = /^(?:与|和|同|跟|由|及|到|去了?|在|的|为|是|至|了|从|对|向|给|其|企业|就|往)/;
const SAFE_JOINT = /^(?:与|跟|的|了|是|从|给|其|企业)$/;
const INNER = /[与跟由及]|[和同到去在的]/;
const ENGLISH =
  /(?:[A-Z][A-Za-z0-9&'-]{0,30} ){1,5}(?:(?:Co\.?,? ?)?(?:Ltd|LTD)\.?|Inc\.?|GmbH|Corporation|Corp\.?|LLC|PLC|plc|AG|S\.A\.|Group|Company)(?![A-Za-z])/g;

/** Company names written in the note, in order, each once. */
export function findCompanies(flat: string): CompanyMention[] {
  const mentions: CompanyMention[] = [];
  for (const [pattern, legal] of [
    [LEGAL, true],
    [SOFT, false],
  ] as const)
    for (const match of flat.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const mention = leftwards(flat, match.index, end + branchLength(flat, end), legal);
      if (mention && mentions.length < 50 && !overlaps(mentions, mention)) mentions.push(mention);
    }
  for (const match of flat.matchAll(ENGLISH)) {
    const mention = englishName(match);
    if (mentions.length < 50 && !overlaps(mentions, mention)) mentions.push(mention);
  }
  return mentions.toSorted((a, b) => a.start - b.start);
}

const overlaps = (known: CompanyMention[], next: CompanyMention): boolean =>
  known.some((one) => one.start < next.end && next.start < one.end);

function englishName(match: RegExpExecArray): CompanyMention {
  const skip =
    /^(?:(?:Visited|Met|At|With|From|On|We|The|Today|Yesterday|In|Of|And|To) )+/.exec(match[0])?.[0].length ??
    0;
  const name = match[0].slice(skip);
  const start = match.index + skip;
  return { start, end: match.index + match[0].length, name, sure: !/(?:Group|Company)$/.test(name) };
}

function leftwards(flat: string, suffix: number, end: number, legal: boolean): CompanyMention | undefined {
  let start = suffix;
  while (start > 0 && suffix - start < 40 && NAME_CHARACTER.test(flat.charAt(start - 1))) start--;
  const whole = flat.slice(start, suffix);
  const cut = Math.max(lastEnd(whole, BEFORE), unopened(whole));
  start += cut;
  // 拜访和平县…: behind a verb a small word is the name's own. Elsewhere one is taken off, once only: 和同方股份.
  const behindVerb =
    /[访见待赴往察研谈]$/.test(whole.slice(0, cut)) && /^[和同及在向为就到]/.test(flat.slice(start, suffix));
  const behindLabel = /[:：] ?$/.test(flat.slice(Math.max(0, start - 2), start));
  const joint = behindVerb || behindLabel ? '' : (JOINING.exec(flat.slice(start, suffix))?.[0] ?? '');
  start += joint.length;
  // 和平县…: a small word may still be the name's first character, unless a place begins behind it.
  const clean = joint === '' || SAFE_JOINT.test(joint) || regionLength(flat, start) > 0;
  const inner = innerJoint(flat, start, suffix);
  const name = flat.slice(inner.start, end);
  const core = flat.slice(inner.start, suffix);
  if (core.length < 2 || core.length > 30 || GENERIC.test(name) || DESCRIBED.test(core)) return undefined;
  return { start: inner.start, end, name, sure: legal && clean && inner.sure && suffix - start < 30 };
}

/** …有限公司安宁分公司: the branch belongs to the name. */
function branchLength(flat: string, end: number): number {
  return /^[\u4e00-\u9fff]{2,8}?分公司/.exec(flat.slice(end, end + 12))?.[0].length ?? 0;
}

/** A bracket that closes without opening belongs to the words before the name. */
function unopened(text: string): number {
  let [open, cut] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text.charAt(at) === '(') open++;
    if (text.charAt(at) === ')' && --open < 0) [open, cut] = [0, at + 1];
  }
  return cut;
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/**
 * 在上海与宁德时代…: cut after 与 and 跟, which names do not hold, and after any joint that a place name follows.
 * Another joint (和, 同, 在 …) may be the name's own, so the name is a guess; behind its region it is one.
 */
function innerJoint(flat: string, start: number, suffix: number): { start: number; sure: boolean } {
  let from = start;
  for (let at = suffix - 1; at >= start && from === start; at--) {
    const character = flat.charAt(at);
    if (/[与跟]/.test(character) || (INNER.test(character) && at > start && regionLength(flat, at + 1) > 0))
      from = at + 1;
  }
  const region = regionLength(flat, from);
  return {
    start: from,
    sure: !INNER.test(region > 0 ? flat.charAt(from + region) : flat.slice(from, suffix)),
  };
}

const CORE_ENDING = /(?:\(集团\))?(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团|公司)$/;

/** 江苏恒能储能有限公司 → 恒能储能: what people call a firm on file. */
export function shortName(flatName: string): string {
  const core = flatName.replace(CORE_ENDING, '').replaceAll(/\([^)]{0,20}\)/g, '');
  let start = 0;
  for (let length = regionLength(core, start); length > 0; length = regionLength(core, start))
    start += length;
  return core.slice(start).replace(/^[省市区县]/, '');
}
