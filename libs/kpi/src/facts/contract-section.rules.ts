import type { ContractFact as Contract, PlannedDates } from '@taproot/contracts';
import { Decimal } from '@taproot/kernel';
import type { ContractFact, FalseReportFact, FundsDue, Stage } from '@taproot/kpi-formulas';
import type { FalseMilestoneFact, ProjectFact } from '@taproot/projects';

const PLANNED: Partial<Record<Stage, keyof PlannedDates>> = {
  performing: 'performingOn',
  groundbreaking: 'groundbreakingOn',
  completion: 'completionOn',
  commissioning: 'commissioningOn',
  'capacity-attainment': 'capacityAttainmentOn',
};

/** What other capabilities know of a contract. */
export interface Beside {
  project: ProjectFact | undefined;
  reviewScore: string | null;
  lostWorkingDays: Partial<Record<Stage, number>>;
}

/** A contract with all that became of it, as the formulas take it. */
export function contractFact(
  contract: Contract,
  { project, reviewScore, lostWorkingDays }: Beside,
): ContractFact {
  const { id, kind, status, signedOn, basis, amountCny, siteClass, rejected } = contract;
  return {
    id,
    kind,
    status,
    refusedAs: rejected === 'duplicate' || rejected === 'false-report' ? rejected : null,
    signedOn,
    basis,
    confirmed: project?.confirmed ?? false,
    amount: amountCny,
    siteClass,
    plan: planOf(contract.firstPlan),
    funds: inCny(contract),
    fundsInPlace: project?.fundsInPlace ?? '0',
    milestones: project?.milestones ?? [],
    lostWorkingDays,
    reviewScore,
  };
}

/** Claims found false, the contract's own and those of its milestones. */
export function falseReports(
  contract: Contract,
  milestones: readonly FalseMilestoneFact[],
): FalseReportFact[] {
  const own: FalseReportFact[] =
    contract.rejected === 'false-report'
      ? [{ recordType: 'contract', id: contract.id, occurredOn: contract.signedOn }]
      : [];
  return [
    ...own,
    ...milestones.map(({ id, occurredOn }) => ({ recordType: 'milestone' as const, id, occurredOn })),
  ];
}

function planOf(dates: PlannedDates): ContractFact['plan'] {
  const stages = Object.entries(PLANNED) as [Stage, keyof PlannedDates][];
  return Object.fromEntries(
    stages.flatMap(([stage, field]) => (dates[field] === null ? [] : [[stage, dates[field]]])),
  );
}

/** At the contract's own rate; a schedule whose currency has none asks nothing that could be compared. */
function inCny({ currency, amount, amountCny, funds }: Contract): FundsDue[] {
  if (currency === 'CNY') return funds;
  if (amount === null || amountCny === null || new Decimal(amount).isZero()) return [];
  const rate = new Decimal(amountCny).div(amount);
  return funds.map(({ dueOn, amount: due }) => ({ dueOn, amount: rate.times(due).toString() }));
}
