/** Stages a lifecycle view follows, in their order; `benefit-attainment` only proves the earlier ones. */
export const STAGES = [
  { name: 'performing', field: 'performing', column: 'performing_on' },
  { name: 'groundbreaking', field: 'groundbreaking', column: 'groundbreaking_on' },
  { name: 'completion', field: 'completion', column: 'completion_on' },
  { name: 'commissioning', field: 'commissioning', column: 'commissioning_on' },
  { name: 'capacity-attainment', field: 'capacityAttainment', column: 'capacity_attainment_on' },
] as const;
export type StageField = (typeof STAGES)[number]['field'];

/** Every stage that can be verified; its place is its rank, from 1. */
export const VERIFIED_STAGES = [...STAGES.map(({ name }) => name), 'benefit-attainment'] as const;

/** Spans between two dates: `name` in answers, the column of `facts` its days stand in. */
export const SPANS = [
  { name: 'lead-filed->signed', column: 'days_1', from: 'l.filed_on', to: 's.signed_on' },
  { name: 'signed->groundbreaking', column: 'days_2', from: 's.signed_on', to: 'g.on_2' },
  { name: 'groundbreaking->completion', column: 'days_3', from: 'g.on_2', to: 'g.on_3' },
  { name: 'completion->commissioning', column: 'days_4', from: 'g.on_3', to: 'g.on_4' },
  { name: 'commissioning->capacity-attainment', column: 'days_5', from: 'g.on_4', to: 'g.on_5' },
] as const;
export type SpanName = (typeof SPANS)[number]['name'];
