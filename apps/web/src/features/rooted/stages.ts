/** Stages of the life cycle: the field of a group and the metric of its records. */
export const STAGE_FIELDS = [
  ['performing', 'performing'],
  ['groundbreaking', 'groundbreaking'],
  ['completion', 'completion'],
  ['commissioning', 'commissioning'],
  ['capacityAttainment', 'capacity-attainment'],
] as const;
