import { addMonths, type Day } from '@taproot/kernel';
import { dateOf } from './dates.js';
import { counts } from './cohort.js';
import {
  STAGES,
  type ContractFact,
  type MilestoneFact,
  type SiteClass,
  type Stage,
} from './contract-facts.js';
import type { FormulaContext } from './indicator.js';
import type { SchemeParams } from './scheme.js';

export type ReachRejection =
  | 'not-reached'
  | 'milestone-awaits-verifier'
  | 'milestone-rejected'
  | 'milestone-lost'
  | 'milestone-imported'
  | 'milestone-later';

const STANDARD_MONTHS: Record<SiteClass, number> = { leased: 6, land: 12, heavy: 18 };
const TO_COMMISSIONING = 12;

/** Null when the stage or a later one is verified and was over by the as-of day; else why it does not count. */
export function whyNotReached(
  contract: ContractFact,
  stage: Stage,
  asOf: Day,
  rules: SchemeParams,
): ReachRejection | null {
  const claims = from(contract, stage);
  const verified = claims.filter(({ state }) => state === 'verified');
  const proved = verified.filter(({ basis }) => counts(basis, rules));
  if (proved.some(({ occurredOn }) => dateOf(occurredOn).happenedBy(asOf))) return null;
  if (proved.length > 0) return 'milestone-later';
  if (verified.length > 0) return 'milestone-imported';
  const inState = (state: MilestoneFact['state']) => claims.some((claim) => claim.state === state);
  if (inState('claimed')) return 'milestone-awaits-verifier';
  if (inState('lost')) return 'milestone-lost';
  return inState('rejected') ? 'milestone-rejected' : 'not-reached';
}

/**
 * The first day by which the stage was once proved to be reached, lost since or not: what a later stage is measured
 * from does not go away with it (domain.md §3: losing a milestone never raises a score).
 */
export function onceReachedOn(contract: ContractFact, stage: Stage, rules: SchemeParams): Day | null {
  const days = from(contract, stage)
    .filter(({ state, basis }) => (state === 'verified' || state === 'lost') && counts(basis, rules))
    .map(({ occurredOn }) => dateOf(occurredOn).last);
  return days.toSorted()[0] ?? null;
}

/** The earlier of the first verified plan and signing + standard months, later by the working days the city cost. */
export function startDue(contract: ContractFact, context: Pick<FormulaContext, 'rules' | 'calendar'>): Day {
  const standard = standardStart(contract, context.rules);
  const plan = planned(contract, 'groundbreaking');
  const due = plan !== null && plan < standard ? plan : standard;
  return extended(contract, 'groundbreaking', due, context);
}

/** The first verified plan, else the standard start + 12 months; later by the working days the city cost. */
export function commissioningDue(
  contract: ContractFact,
  context: Pick<FormulaContext, 'rules' | 'calendar'>,
): Day {
  const standard = addMonths(standardStart(contract, context.rules), TO_COMMISSIONING);
  return extended(contract, 'commissioning', planned(contract, 'commissioning') ?? standard, context);
}

function standardStart({ signedOn, siteClass }: ContractFact, { standardMonths }: SchemeParams): Day {
  const months = { ...STANDARD_MONTHS, ...standardMonths }[siteClass ?? 'leased'];
  return addMonths(dateOf(signedOn).last, months);
}

function planned({ plan }: ContractFact, stage: Stage): Day | null {
  const text = plan[stage];
  return text === undefined ? null : dateOf(text).last;
}

function extended(
  { lostWorkingDays }: ContractFact,
  stage: Stage,
  due: Day,
  { calendar }: Pick<FormulaContext, 'calendar'>,
): Day {
  const lost = STAGES.slice(0, STAGES.indexOf(stage) + 1).reduce(
    (sum, held) => sum + (lostWorkingDays[held] ?? 0),
    0,
  );
  return lost > 0 ? calendar.addWorkingDays(due, lost) : due;
}

function from({ milestones }: ContractFact, stage: Stage): MilestoneFact[] {
  const first = STAGES.indexOf(stage);
  return milestones.filter((milestone) => STAGES.indexOf(milestone.stage) >= first);
}
