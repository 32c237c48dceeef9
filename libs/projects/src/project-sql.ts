import { PLANNED, PROJECT_STAGES, ROOTS, type ProjectStage, type Stage } from './project-stages.rules.js';

/** 1 for `signed` … 7, as PostgreSQL counts. */
const RANKED = `ARRAY['${PROJECT_STAGES.join(`','`)}']`;

/** The rank of a stage, 0 for `signed`; see `rankOf`. */
export const rankSql = (stage: string) => `array_position(${RANKED}, ${stage}) - 1`;

/** The stage of a rank. */
export const stageSql = (rank: string) => `(${RANKED})[${rank} + 1]`;

/** Column of a planned or forecast stage: `groundbreaking_on`. */
export const dateColumn = (stage: Stage) => `${stage.replaceAll('-', '_')}_on`;

/** The rank of the highest verified milestone of a project. */
export const reachedSql = (project: string) =>
  `coalesce((SELECT max(${rankSql('m.stage')}) FROM milestones m WHERE m.project_id = ${project} AND m.state = 'verified'), 0)`;

/** `{ groundbreakingOn … }` of an alias with plan columns. */
export const planJson = (
  alias: string,
  prefix = '',
  stages = Object.keys(PLANNED) as (keyof typeof PLANNED)[],
) =>
  `json_build_object(${stages.map((stage) => `'${PLANNED[stage]}', ${alias}.${prefix}${dateColumn(stage)}`).join(', ')})`;

/** `{ groundbreaking: true … }`: each root filled when its stage or a later one is verified. */
export const rootsJson = (rank: string) => {
  const roots = Object.entries(ROOTS).map(
    ([stage, field]) => `'${field}', ${rank} >= ${PROJECT_STAGES.indexOf(stage as ProjectStage)}`,
  );
  return `json_build_object(${roots.join(', ')})`;
};

/** Stages of a forecast. */
export const FORECAST_STAGES = [
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
] as const satisfies readonly (keyof typeof PLANNED)[];
