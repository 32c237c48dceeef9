import type { ProjectStage } from './signing-rows.js';

/** One signing of the demo: how much, on what ground, how far it came, and what became of it. */
export interface SigningPlan {
  /** Months before the first start; of a signing that a lead became, the lead says when. */
  monthsAgo?: number;
  /** 万元 */
  wan: number;
  site: 'leased' | 'land' | 'heavy';
  reaches: ProjectStage | null;
  fate?: 'terminated' | 'paused' | 'raised';
  /** Another team's share in percent. */
  with?: [team: string, percent: number];
}

/** Signings that grew out of the leads of the last year and a half, the oldest first. */
export const FROM_LEADS: Record<string, SigningPlan[]> = {
  'tf-1': [
    { wan: 50_000, site: 'leased', reaches: 'groundbreaking', with: ['post-1', 30] },
    { wan: 30_000, site: 'leased', reaches: 'performing' },
  ],
  'tf-2': [
    { wan: 220_000, site: 'heavy', reaches: 'performing' },
    { wan: 160_000, site: 'land', reaches: null },
    { wan: 120_000, site: 'land', reaches: null, fate: 'terminated' },
    { wan: 85_000, site: 'land', reaches: null },
    { wan: 60_000, site: 'leased', reaches: null },
  ],
  'tf-3': [
    { wan: 20_000, site: 'leased', reaches: 'groundbreaking' },
    { wan: 30_000, site: 'leased', reaches: 'groundbreaking' },
    { wan: 15_000, site: 'leased', reaches: 'groundbreaking' },
    { wan: 12_000, site: 'leased', reaches: 'performing' },
    { wan: 25_000, site: 'land', reaches: null },
  ],
  'tf-4': [
    { wan: 50_000, site: 'leased', reaches: 'groundbreaking', with: ['sub-1', 20] },
    { wan: 30_000, site: 'leased', reaches: 'groundbreaking' },
    { wan: 45_000, site: 'land', reaches: 'performing' },
    { wan: 20_000, site: 'leased', reaches: null },
  ],
  'sub-1': [{ wan: 6000, site: 'leased', reaches: 'groundbreaking' }],
  'soe-1': [{ wan: 18_000, site: 'leased', reaches: 'performing' }],
};

/** Signings from before leads were written down. */
export const OLDER: Record<string, SigningPlan[]> = {
  'tf-1': [
    { monthsAgo: 52, wan: 120_000, site: 'land', reaches: 'capacity-attainment', fate: 'raised' },
    { monthsAgo: 47, wan: 80_000, site: 'leased', reaches: 'capacity-attainment' },
    { monthsAgo: 38, wan: 60_000, site: 'land', reaches: 'commissioning' },
    { monthsAgo: 29, wan: 45_000, site: 'leased', reaches: 'commissioning', with: ['soe-1', 50] },
    { monthsAgo: 22, wan: 35_000, site: 'land', reaches: 'groundbreaking' },
  ],
  'tf-2': [
    { monthsAgo: 49, wan: 150_000, site: 'heavy', reaches: 'commissioning' },
    { monthsAgo: 40, wan: 90_000, site: 'land', reaches: 'groundbreaking', fate: 'paused' },
    { monthsAgo: 31, wan: 50_000, site: 'land', reaches: 'groundbreaking' },
    { monthsAgo: 24, wan: 40_000, site: 'land', reaches: 'performing' },
  ],
  'tf-3': [
    { monthsAgo: 48, wan: 60_000, site: 'leased', reaches: 'capacity-attainment' },
    { monthsAgo: 35, wan: 50_000, site: 'leased', reaches: 'commissioning' },
    { monthsAgo: 27, wan: 40_000, site: 'leased', reaches: 'commissioning' },
  ],
  'tf-4': [
    { monthsAgo: 50, wan: 70_000, site: 'leased', reaches: 'capacity-attainment' },
    { monthsAgo: 41, wan: 60_000, site: 'land', reaches: 'commissioning' },
    { monthsAgo: 30, wan: 55_000, site: 'leased', reaches: 'commissioning' },
  ],
  'soe-1': [{ monthsAgo: 33, wan: 25_000, site: 'leased', reaches: 'commissioning' }],
};

/** Frameworks: intent only. */
export const FRAMEWORKS: Record<string, { monthsAgo: number; wan: number }[]> = {
  'tf-2': [
    { monthsAgo: 19, wan: 330_000 },
    { monthsAgo: 11, wan: 200_000 },
    { monthsAgo: 4, wan: 150_000 },
  ],
  'tf-4': [{ monthsAgo: 8, wan: 60_000 }],
};

/** Months from the signing to a stage, as these plants usually take. */
export const PACE: Record<SigningPlan['site'], Record<ProjectStage, number>> = {
  leased: { performing: 1, groundbreaking: 3, completion: 8, commissioning: 10, 'capacity-attainment': 22 },
  land: { performing: 2, groundbreaking: 8, completion: 19, commissioning: 22, 'capacity-attainment': 36 },
  heavy: { performing: 2, groundbreaking: 14, completion: 28, commissioning: 32, 'capacity-attainment': 46 },
};

/** What supports a stage when it is claimed. */
export const PROOFS: Record<ProjectStage, [kind: string, name: string][]> = {
  performing: [
    ['business-licence', '营业执照'],
    ['project-filing', '项目备案证'],
  ],
  groundbreaking: [
    ['construction-permit', '施工许可证'],
    ['statistics-entry', '入统证明'],
  ],
  completion: [
    ['acceptance-certificate', '竣工验收意见书'],
    ['equipment-invoice', '设备采购发票'],
  ],
  commissioning: [
    ['acceptance-certificate', '试生产验收意见'],
    ['power-bill', '电费结算单'],
    ['tax-invoice', '增值税发票汇总'],
  ],
  'capacity-attainment': [
    ['output-report', '三个月产量报表'],
    ['power-bill', '三个月电费结算单'],
    ['tax-invoice', '三个月税票汇总'],
  ],
};
