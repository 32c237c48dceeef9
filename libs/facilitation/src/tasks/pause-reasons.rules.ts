/** Why a clock may stand still (domain.md §6). */
export const PAUSE_REASONS = {
  'enterprise-documents': { en: 'waiting for enterprise documents', zh: '等待企业补充材料' },
  'statutory-notice': { en: 'statutory notice', zh: '法定公示公告' },
  'expert-review': { en: 'expert or third-party review', zh: '专家或第三方评审' },
  'superior-approval': { en: 'superior approval', zh: '上级审批' },
  court: { en: 'court', zh: '司法程序' },
  'force-majeure': { en: 'force majeure', zh: '不可抗力' },
} as const;
export type PauseReason = keyof typeof PAUSE_REASONS;

const WORDS: [PauseReason, RegExp][] = [
  ['force-majeure', /force[\s-]?majeure|不可抗力|台风|地震|疫情|洪水/i],
  ['court', /\bcourt\b|法院|诉讼|司法|查封/i],
  ['statutory-notice', /statutory|public notice|公示|公告/i],
  ['expert-review', /expert|third[\s-]?party|专家|第三方|评审|评估/i],
  ['superior-approval', /superior|higher authorit|上级|省级|省厅|报批/i],
  ['enterprise-documents', /enterprise|document|investor|企业|补正|补件|补充|材料/i],
];

/** Which of the reasons a text means: its code, its name, or words that say it; undefined for anything else. */
export function readPauseReason(text: string): PauseReason | undefined {
  if (Object.hasOwn(PAUSE_REASONS, text)) return text as PauseReason;
  return WORDS.find(([, words]) => words.test(text))?.[0];
}

export function pauseReasonNames(language: 'en' | 'zh'): string {
  return Object.values(PAUSE_REASONS)
    .map((names) => names[language])
    .join(language === 'en' ? ', ' : '、');
}
