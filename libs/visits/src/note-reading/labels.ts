import { endsEnglishSentence, type Span } from './note-text.js';

export type LabelField =
  'date' | 'place' | 'enterprise' | 'theirs' | 'ours' | 'all' | 'needs' | 'minutes' | 'next' | 'ignored';

/** 诉求：… — a field named by its writer, with the stretch of its value. */
export interface Label {
  field: LabelField;
  /** The label as written, without its colon. */
  word: string;
  from: number;
  start: number;
  end: number;
  /** Where the value ends is not certain: a list on the following lines, more sentences, a label after a comma. */
  loose: boolean;
}

const FIELDS: [RegExp, LabelField][] = [
  [/(?:下一步|下步|后续|待办|next steps?)(?:工作|计划|安排|跟进|打算|动作)?$/i, 'next'],
  [/(?:诉求|需求|困难|需要|关切|难点|needs?|requests?)(?:是|为|有)?$/i, 'needs'],
  [/(?:纪要|会谈内容|洽谈内容|座谈内容|交流内容|主要内容|(?<!企业|基本)情况|minutes|summary)$/i, 'minutes'],
  [/(?:日期|^(?:来访|拜访|走访|会谈|接待)?时间|date|📅)$/i, 'date'],
  [/(?:地点|place|venue|location|📍)$/i, 'place'],
  [
    /^(?:我方|我局|我市|接待人员?|陪同(?:人员)?|参加|拜访人员?|走访人员?|我方人员|我方参加人?员?|主接待|hosts?|our side)$/i,
    'ours',
  ],
  [/(?:参会|参会人员|与会人员|参加人员|出席|出席人员|attendees)$/i, 'all'],
  [/^(?:对方|来人|来访人员?|对接人|企业方|客方|见到|会见|企业联系人|对方人员|met|their side|👤)$/i, 'theirs'],
  [
    /^(?:企业|公司|单位|客商|(?:企业|公司|单位|客商)名称|(?:来访|走访|拜访|接待)(?:企业|单位|公司|客商)|company|enterprise|🏢)$/i,
    'enterprise',
  ],
  [
    /^(?:项目|产品|投资|总投资|电话|微信|备注|地址|参观点位|企业简介|企业情况|主营|(?:total |planned |expected )?investment)$/i,
    'ignored',
  ],
];
const CONTRARY: [RegExp, LabelField][] = [
  [/^对方/, 'theirs'],
  [/^我方/, 'ours'],
  [/^企业方/, 'theirs'],
];

/** Labels at the head of a stretch, and their values. */
export function findLabels(flat: string, spans: readonly Span[]): Label[] {
  const labels: Label[] = [];
  for (const span of spans) {
    const label = labelAt(flat, span);
    if (label && labels.length < 200) labels.push(label);
  }
  for (const [index, label] of labels.entries()) close(flat, label, labels[index + 1]?.from ?? flat.length);
  return labels;
}

function labelAt(flat: string, span: Span): Label | undefined {
  const emoji = /^(?:📅|🏢|👤|📍) ?/u.exec(span.text)?.[0];
  const opensLine =
    span.start === 0 || /\n[^\n]{0,8}$/.test(flat.slice(Math.max(0, span.start - 9), span.start));
  const colon = /^([^:,。;\n]{1,24}?) ?([:;]) ?/.exec(flat.slice(span.start, span.start + 30));
  const written = colon && (colon[2] === ':' || opensLine) ? colon : undefined;
  const word = written?.[1] ?? emoji?.trim() ?? bareNext(span.text);
  if (!word) return undefined;
  const field = fieldOf(word.replace(/^(?:📅|🏢|👤|📍|📌) ?/u, ''), word);
  if (!field) return undefined;
  const length = written?.[0].length ?? emoji?.length ?? word.length;
  return { field, word, from: span.start, start: span.start + length, end: span.end, loose: false };
}

/** 下一步，由… and 下一步由… need no colon. */
function bareNext(text: string): string | undefined {
  return /^(?:下一步|下步|后续|next step)(?![一-龥]{0,2}:)/i.exec(text)?.[0];
}

function fieldOf(word: string, whole: string): LabelField | undefined {
  const field = FIELDS.find(([pattern]) => pattern.test(word || whole))?.[1];
  if (field !== 'all') return field;
  return CONTRARY.find(([pattern]) => pattern.test(word))?.[1] ?? field;
}

/** The value ends with its sentence, at the next label, or, when it is a list, before the next labelled line. */
function close(flat: string, label: Label, next: number): void {
  while (/[,: ]/.test(flat.charAt(label.start)) && label.start < next) label.start++;
  const list = flat.charAt(label.start) === '\n';
  if (list) label.start++;
  const keeps = label.field === 'minutes' || list;
  let end = label.start;
  while (end < next && !(keeps ? false : endsValue(flat, end))) end++;
  label.loose =
    list ||
    /, ?$/.test(flat.slice(Math.max(0, label.from - 2), label.from)) ||
    (flat.charAt(end) === '。' &&
      /[^\n]/.test(flat.slice(end + 1, Math.min(next, end + 2))) &&
      opensLine(flat, label.from));
  while (end > label.start && /[\s,;:]/.test(flat.charAt(end - 1))) end--;
  label.end = Math.max(label.start, trimBullet(flat, label.start, end));
}

function endsValue(flat: string, at: number): boolean {
  const character = flat.charAt(at);
  return '\n。!?'.includes(character) || (character === '.' && endsEnglishSentence(flat, at));
}

const opensLine = (flat: string, at: number): boolean => at === 0 || flat.charAt(at - 1) === '\n';

/** The next line's bullet and emoji stand before its label: 「\n2、」 is not part of this value. */
function trimBullet(flat: string, start: number, end: number): number {
  const tail = /\n[^\n]{0,5}$/.exec(flat.slice(Math.max(start, end - 6), end));
  return tail && /^\n\W{0,1}[\d一二三四五六七八九十]{1,2}\W{0,2}$/.test(tail[0]) ? end - tail[0].length : end;
}
