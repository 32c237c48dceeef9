import type { Seniority, VisitKind } from '../note-reading.types.js';

export type ReportLanguage = 'zh' | 'en';

type Line =
  | 'occurredOn'
  | 'place'
  | 'team'
  | 'hosts'
  | 'counterparts'
  | 'needs'
  | 'minutes'
  | 'sawSite'
  | 'dataExchanged'
  | 'siteChosen'
  | 'expectedInvestment'
  | 'nextStep';

export interface ReportWords {
  kinds: Record<VisitKind, string>;
  lines: Record<Line, string>;
  ranks: Record<Seniority, string>;
  yes: string;
  no: string;
  colon: string;
  between: string;
  /** Around a title and rank, and around a due date. */
  open: string;
  close: string;
  comma: string;
}

export const REPORT_WORDS: Record<ReportLanguage, ReportWords> = {
  zh: {
    kinds: { outgoing: '【外出拜访】', incoming: '【客商来访】', 'mutual-inspection': '【互访考察】' },
    lines: {
      occurredOn: '日期',
      place: '地点',
      team: '团队',
      hosts: '我方',
      counterparts: '对方',
      needs: '诉求',
      minutes: '纪要',
      sawSite: '看现场',
      dataExchanged: '换资料',
      siteChosen: '定选址',
      expectedInvestment: '意向投资',
      nextStep: '下一步',
    },
    ranks: { 'decision-maker': '决策人', senior: '高管', working: '经办' },
    yes: '是',
    no: '否',
    colon: '：',
    between: '；',
    open: '（',
    close: '）',
    comma: '，',
  },
  en: {
    kinds: {
      outgoing: '[Outgoing visit]',
      incoming: '[Incoming visit]',
      'mutual-inspection': '[Mutual inspection]',
    },
    lines: {
      occurredOn: 'Date',
      place: 'Place',
      team: 'Team',
      hosts: 'Our side',
      counterparts: 'Their side',
      needs: 'Needs',
      minutes: 'Minutes',
      sawSite: 'Site seen',
      dataExchanged: 'Data exchanged',
      siteChosen: 'Site chosen',
      expectedInvestment: 'Investment',
      nextStep: 'Next step',
    },
    ranks: { 'decision-maker': 'decision-maker', senior: 'senior', working: 'working' },
    yes: 'yes',
    no: 'no',
    colon: ': ',
    between: '; ',
    open: ' (',
    close: ')',
    comma: ', ',
  },
};

/** Lines of the report that may run over several lines of the message. */
export const LONG_LINES: readonly string[] = ['needs', 'minutes'];

/** What a continuation line must not look like; such a line is written behind a `·`. */
const OPENINGS = Object.values(REPORT_WORDS).flatMap((words) => [
  ...Object.values(words.lines).map((word) => word + words.colon.trim()),
  ...Object.values(words.kinds),
  '·',
]);

export function looksLikeReportLine(line: string): boolean {
  return OPENINGS.some((opening) => line.startsWith(opening));
}
