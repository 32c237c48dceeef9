import type { AnalysedEntity } from './analysis.types.js';
import type { Concept } from './column-words.data.js';

/** Sheets of these kinds are told from one another by what they have columns for; the first that fits. */
export const ENTITY_SIGNS: readonly (readonly [AnalysedEntity, Concept[]])[] = [
  ['visits', ['visit-date']],
  ['projects', ['signed', 'start', 'planned-start', 'completion', 'commissioning', 'funds', 'fixed-assets']],
  ['leads', ['talks', 'expected', 'filed', 'title', 'channel']],
  ['projects', ['amount', 'title']],
  ['enterprises', ['code', 'name', 'investor']],
];

/** Meaning of a column → the field it fills, entity by entity. */
export const FIELD_OF: Record<AnalysedEntity, Partial<Record<Concept, string>>> = {
  projects: {
    title: 'title',
    investor: 'enterpriseName',
    code: 'enterpriseIdNumber',
    industry: 'industryCode',
    sector: 'sector',
    district: 'district',
    unit: 'ownerTeamCode',
    filed: 'leadFiledOn',
    signed: 'contractSignedOn',
    amount: 'contractAmount',
    expected: 'contractAmount',
    'planned-start': 'plannedGroundbreakingOn',
    'planned-completion': 'plannedCompletionOn',
    'planned-commissioning': 'plannedCommissioningOn',
    'planned-attainment': 'plannedCapacityAttainmentOn',
    performing: 'performingOn',
    start: 'groundbreakingOn',
    completion: 'completionOn',
    commissioning: 'commissioningOn',
    attainment: 'capacityAttainmentOn',
    funds: 'fundsInPlace',
    progress: 'sourceStatus',
    talks: 'sourceStatus',
    remark: 'remark',
  },
  leads: {
    title: 'title',
    investor: 'enterpriseName',
    sector: 'sector',
    district: 'district',
    unit: 'ownerTeamCode',
    introducer: 'introducerTeamCode',
    filed: 'filedOn',
    talks: 'stage',
    progress: 'stage',
    expected: 'expectedInvestment',
    amount: 'expectedInvestment',
    contact: 'contactName',
    phone: 'contactPhone',
  },
  visits: {
    'visit-date': 'occurredOn',
    filed: 'occurredOn',
    'visit-kind': 'kind',
    investor: 'enterpriseName',
    unit: 'teamCode',
    place: 'place',
    hosts: 'hosts',
    contact: 'counterpartName',
    needs: 'needs',
    minutes: 'minutes',
    'next-step': 'nextStep',
  },
  enterprises: {
    investor: 'name',
    name: 'name',
    title: 'name',
    code: 'idNumber',
    country: 'country',
    industry: 'industryCode',
  },
};

export const DATES: readonly Concept[] = [
  'signed',
  'filed',
  'planned-start',
  'start',
  'planned-completion',
  'completion',
  'planned-commissioning',
  'commissioning',
  'planned-attainment',
  'attainment',
  'performing',
  'visit-date',
];
export const AMOUNTS: readonly Concept[] = ['amount', 'expected', 'funds', 'fixed-assets'];

/** The columns whose merged cells hold for every row they reach over; an amount does not, it would count twice. */
export const CARRIED: readonly Concept[] = [
  'unit',
  'introducer',
  'district',
  'sector',
  'investor',
  'code',
  'industry',
  'title',
  'contact',
  'phone',
  'visit-kind',
  'place',
];

/** What is said of a stage of talks → a lead's stage; the first word that occurs. */
export const TALKS: readonly (readonly [RegExp, string])[] = [
  [/终止|放弃|流失|落选|失败|未成|取消/, 'lost'],
  [/暂停|搁置|暂缓|休眠/, 'dormant'],
  [/无效|不符/, 'invalid'],
  [/待签|拟签|签约在即|洽谈|在谈|谈判|磋商|深入|商谈|合同|协议/, 'negotiation'],
  [/初步|接洽|接触|对接|线索|意向|了解/, 'filed'],
  [/考察|评审|研判|有效|跟踪/, 'valid'],
];

/** What an office calls its groups → sector. */
export const SECTOR_WORDS: readonly (readonly [RegExp, string])[] = [
  [/科技|研发|高新|数字经济|软件|创新/, 'technology'],
  [/制造|工业|生产/, 'manufacturing'],
  [/服务|商贸|物流|文旅|旅游|金融|总部/, 'services'],
  [/农业|农林|房地产|建筑|其他/, 'other'],
];

/** Letter of GB/T 4754 → sector. */
export function sectorOfIndustry(code: string): string | null {
  const letter = code.trim().charAt(0).toUpperCase();
  if (!/^[A-T]\d{2,4}$/.test(code.trim().toUpperCase())) return null;
  if ('BCD'.includes(letter)) return 'manufacturing';
  if ('MI'.includes(letter)) return 'technology';
  return 'AE'.includes(letter) ? 'other' : 'services';
}

/** What a visit is called → its kind. */
export const VISIT_KINDS: readonly (readonly [RegExp, string])[] = [
  [/互访/, 'mutual-inspection'],
  [/来访|接待|来.*考察/, 'incoming'],
  [/外出|拜访|走访|赴|出访|上门/, 'outgoing'],
];
