import { rankOf, type Stage } from '../project-stages.rules.js';
import { dateColumn, FORECAST_STAGES } from '../project-sql.js';

/** From calm to urgent. */
export const LIGHTS = ['green', 'watch', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** After that many whole months without a report a project is watched. */
export const SILENT_MONTHS = 2;
/** A start missed by that many months that no pause excuses is urgent. */
export const OVERDUE_MONTHS = 3;

export interface LightRule {
  code: string;
  light: Light;
  /** SQL over the facts `f`: the first day the rule holds; null when it does not hold at all. */
  since: string;
  /** A day it is measured by, for the words. */
  measure: string;
  fired: { en: string; zh: string };
  calm: { en: string; zh: string };
}

const NAMES: Partial<Record<Stage, { en: string; zh: string }>> = {
  groundbreaking: { en: 'start', zh: '开工' },
  completion: { en: 'completion', zh: '竣工' },
  commissioning: { en: 'commissioning', zh: '投产' },
  'capacity-attainment': { en: 'capacity attainment', zh: '达产' },
};

const due = (stage: Stage) => `f.due_${stage.replaceAll('-', '_')}`;
const open = (stage: Stage) => `f.reached < ${rankOf(stage)}`;

function missed(stage: (typeof FORECAST_STAGES)[number], code: string): LightRule {
  const name = NAMES[stage]!;
  return {
    code,
    light: 'yellow',
    since: `CASE WHEN ${open(stage)} THEN ${due(stage)} + 1 END`,
    measure: due(stage),
    fired: {
      en: `The planned ${name.en} ({day}) was missed.`,
      zh: `计划${name.zh}日（{day}）已过，尚未${name.zh}。`,
    },
    calm: { en: `No planned ${name.en} was missed.`, zh: `没有错过计划${name.zh}日。` },
  };
}

const later = FORECAST_STAGES.map(
  (stage) =>
    `WHEN ${open(stage)} AND business_date_last(f.forecast_${dateColumn(stage)}) > ${due(stage)} THEN f.forecast_day`,
);

/**
 * domain.md §5, as data: one definition for a project's light, its reasons and the filter of the list. A finished stage is
 * late no more; a project that ended stays red, so that ending it never calms anything.
 */
export const LIGHT_RULES: readonly LightRule[] = [
  {
    code: 'terminated',
    light: 'red',
    since: 'f.terminated_day',
    measure: 'f.terminated_day',
    fired: { en: 'The project was terminated on {day}.', zh: '项目已于{day}终止。' },
    calm: { en: 'The project goes on.', zh: '项目未终止。' },
  },
  {
    code: 'start-overdue',
    light: 'red',
    since: `CASE WHEN ${open('groundbreaking')}
      THEN (${due('groundbreaking')} + interval '${OVERDUE_MONTHS} months')::date + f.excused_days + 1 END`,
    measure: due('groundbreaking'),
    fired: {
      en: `The planned start ({day}) was missed by more than ${OVERDUE_MONTHS} months that no pause excuses.`,
      zh: `计划开工日（{day}）已过 ${OVERDUE_MONTHS} 个月以上，且无停工理由。`,
    },
    calm: {
      en: `No start is ${OVERDUE_MONTHS} months overdue.`,
      zh: `开工没有逾期满 ${OVERDUE_MONTHS} 个月。`,
    },
  },
  missed('groundbreaking', 'planned-start-missed'),
  missed('completion', 'planned-completion-missed'),
  missed('commissioning', 'planned-commissioning-missed'),
  missed('capacity-attainment', 'planned-attainment-missed'),
  {
    code: 'no-report',
    light: 'watch',
    since: `CASE WHEN f.paused_day IS NULL AND f.terminated_day IS NULL AND ${open('capacity-attainment')}
      THEN (date_trunc('month', f.last_report_day) + interval '${SILENT_MONTHS + 1} months')::date END`,
    measure: 'f.last_report_day',
    fired: {
      en: `No monthly report for ${SILENT_MONTHS} months or more (last word: {day}).`,
      zh: `已有 ${SILENT_MONTHS} 个月以上没有月报（最近一次：{day}）。`,
    },
    calm: { en: 'Reports come in, or none are due.', zh: '月报正常或无需填报。' },
  },
  {
    code: 'paused',
    light: 'watch',
    since: 'CASE WHEN f.terminated_day IS NULL THEN f.paused_day END',
    measure: 'f.paused_day',
    fired: { en: 'Paused since {day}.', zh: '自{day}起停工。' },
    calm: { en: 'Not paused.', zh: '没有停工。' },
  },
  {
    code: 'forecast-later-than-plan',
    light: 'watch',
    since: `CASE ${later.join(' ')} END`,
    measure: 'f.forecast_day',
    fired: { en: 'The forecast of {day} is later than the plan.', zh: '预计{day}，晚于计划。' },
    calm: { en: 'No forecast is later than the plan.', zh: '预计没有晚于计划。' },
  },
];

/** SQL over `f`: the most urgent light that burns on the day. */
export function lightSql(day: string): string {
  const levels = LIGHTS.slice(1).toReversed();
  const burning = (light: Light) =>
    LIGHT_RULES.filter((rule) => rule.light === light).map((rule) => `(${rule.since}) <= ${day}`);
  return `CASE ${levels.map((light) => `WHEN ${burning(light).join(' OR ')} THEN '${light}'`).join(' ')} ELSE 'green' END`;
}
