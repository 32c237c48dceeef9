import { found, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

export type Flag = 'sawSite' | 'dataExchanged' | 'siteChosen';

interface FlagRule {
  yes: RegExp;
  no: RegExp;
  /** Where the words are there but not the whole thing. */
  partly?: RegExp;
}

const SITE = '(?:厂房|厂区|地块|车间|生产线|产线|园区|产业园|现场|基地|工厂|工地|车间现场)';
const DATA = '(?:资料|材料|清单|数据|测算|可研|计划书|documents|data)';
const RULES: Record<Flag, FlagRule> = {
  sawSite: {
    yes: new RegExp(
      `(?:实地(?:踏勘|察看|考察|查看|走访)|踏勘|参观|察看|查看|看了|走进)了?[^,。;!]{0,14}?${SITE}|tour(?:ed)? (?:the |of the )?(?:site|plant|factory|workshop)`,
      'i',
    ),
    no: new RegExp(
      `(?:没有?|未能?|尚未|不曾)(?:去|能)?(?:参观|看|踏勘|察看|进)[^,。;]{0,8}?(?:${SITE}|地)|no (?:site|plant) (?:tour|visit)`,
      'i',
    ),
  },
  dataExchanged: {
    yes: new RegExp(`(?:交换|互换)了?[^,。;!]{0,8}?${DATA}|exchanged [a-z ]{0,12}${DATA}`, 'i'),
    no: new RegExp(`(?:没有?|未能?|尚未)(?:提供|交换|互换|带|给)[^,。;]{0,6}?${DATA}`, 'i'),
    partly: new RegExp(`(?:提供|带来|提交|递交|移交|发来|给)了[^,。;!]{0,12}?${DATA}`, 'i'),
  },
  siteChosen: {
    yes: /(?:已?选定|已?确定了?|敲定了?|选址(?:于|定在|确定在)|锁定了?)[^,。;!]{0,16}?(?:地块|厂房|选址)|选址已(?:定|确定)|site (?:is |was |has been )?chosen/i,
    no: /(?:尚未|没有?|未|还没|尚无|暂未|暂无)[^,。;]{0,4}?(?:选址|选定|确定地块|敲定)|选址(?:还没|尚未|未)定|site not (?:yet )?chosen/i,
    partly: /(?:初步|基本|意向|倾向|拟)[^,。;]{0,3}?(?:选定|确定|选址|锁定)/,
  },
};

/** 欢迎参观, 待选定地块: spoken of, not done. */
export const WISHED = /邀请|欢迎|期待|希望|建议|安排|(?<![接招])待|是否|如果?|若|争取|请/;

/** Yes, no, or both told: then it is asked. Plans and earlier days do not count. */
export function readFlag(note: Note, flag: Flag): Found<boolean> | undefined {
  const rule = RULES[flag];
  let [yes, no] = [undefined as Found<boolean> | undefined, undefined as Found<boolean> | undefined];
  for (const clause of note.clauses) {
    if (clause.mood === 'plan' || clause.mood === 'past' || clause.mood === 'void') continue;
    const denied = rule.no.exec(clause.text);
    const partly = rule.partly?.exec(clause.text);
    const told = denied ? null : (partly ?? rule.yes.exec(clause.text));
    const match = denied ?? told;
    if (!match || WISHED.test(clause.text.slice(0, match.index))) continue;
    const start = clause.start + match.index;
    const end = start + match[0].length;
    if (denied) no ??= found(note, false, start, end, true);
    else
      yes ??= found(
        note,
        true,
        start,
        end,
        !partly && !/[想要可没未]/.test(clause.text.slice(0, match.index)),
      );
  }
  return yes && no ? { ...yes, sure: false } : (yes ?? no);
}
