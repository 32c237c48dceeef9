import type { Bilingual } from './domain-error.js';

/** What a paper is, `[zh, en]`; the kind does not restrict its media type. */
export const EVIDENCE_NAMES = {
  'contract-text': ['合同文本', 'Contract text'],
  'legal-review': ['法律审查', 'Legal review'],
  'meeting-minute': ['会议纪要', 'Minutes of the meeting'],
  'business-licence': ['营业执照', 'Business licence'],
  'land-contract': ['土地合同', 'Land contract'],
  lease: ['租赁合同', 'Lease'],
  'project-filing': ['项目备案', 'Project filing'],
  'eia-approval': ['环评批复', 'Environmental approval'],
  'construction-permit': ['施工许可证', 'Construction permit'],
  'land-deed': ['不动产权证', 'Land deed'],
  'site-photo': ['现场照片', 'Photo of the site'],
  'statistics-entry': ['入统证明', 'Statistics entry'],
  'bank-slip': ['银行回单', 'Bank slip'],
  'capital-verification': ['验资报告', 'Capital verification'],
  invoice: ['发票', 'Invoice'],
  'acceptance-certificate': ['竣工验收', 'Acceptance certificate'],
  'equipment-invoice': ['设备发票', 'Equipment invoice'],
  'power-bill': ['电费单', 'Power bill'],
  'tax-invoice': ['税票', 'Tax invoice'],
  'output-report': ['产量报表', 'Output report'],
  other: ['其他材料', 'Something else'],
} as const satisfies Record<string, readonly [string, string]>;

export type EvidenceKind = keyof typeof EVIDENCE_NAMES;
export const EVIDENCE_KINDS = Object.keys(EVIDENCE_NAMES) as EvidenceKind[];

const NONE: Bilingual = { zh: '无', en: 'none' };
/** The investor's code counts as a proof and is no paper. */
const CODE = { 'credit-code': ['统一社会信用代码', 'Credit code of the firm'] } as const;
const NAMES: Record<string, readonly [string, string]> = { ...EVIDENCE_NAMES, ...CODE };

/** Some kinds in words, for a refusal; a code that is no kind is shown as it is. */
export function evidenceNamed(kinds: readonly string[]): Bilingual {
  const named = (side: 0 | 1) => kinds.map((kind) => NAMES[kind]?.[side] ?? kind);
  return kinds.length === 0 ? NONE : { zh: named(0).join('、'), en: named(1).join(', ') };
}
