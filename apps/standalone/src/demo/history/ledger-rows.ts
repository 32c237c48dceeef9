import type { Day } from '@taproot/kernel';
import type { ContractRow, MilestoneRow, ProjectRow, ProjectStage, VersionRow } from './signing-rows.js';
import type { World } from './world.js';

/** A project as the office's ledger had it on a day. */
export interface LedgerRow {
  key: string;
  /** Of the first team; several share in some. */
  team: string;
  /** Team codes, the greatest share first. */
  credits: string[];
  contract: ContractRow;
  project: ProjectRow;
  version: VersionRow;
  enterpriseName: string;
  reached: Partial<Record<ProjectStage, Day>>;
  /** Whole yuan; null where nothing was reported. */
  funds: number | null;
}

const TEAMS = ['tf-1', 'tf-2', 'tf-3', 'tf-4', 'sub-1', 'soe-1'];

/** Formal signings a verifier had confirmed by that instant, numbered by the year they were signed in. */
export function ledgerRows(world: World, at: string): LedgerRow[] {
  const { records } = world.chronicle;
  const confirmed = records.contracts
    .filter(
      ({ kind, status, decidedAt }) =>
        kind === 'formal' && ['verified', 'terminated'].includes(status) && decidedAt! <= at,
    )
    .toSorted((a, b) => a.signedOn.localeCompare(b.signedOn) || a.id.localeCompare(b.id));
  const numbers = new Map<string, number>();
  return confirmed.map((contract) => {
    const year = contract.signedOn.slice(0, 4);
    const number = (numbers.get(year) ?? 0) + 1;
    numbers.set(year, number);
    return rowOf(world, contract, at, `招${year}-${String(number).padStart(3, '0')}`);
  });
}

function rowOf(world: World, contract: ContractRow, at: string, key: string): LedgerRow {
  const { records } = world.chronicle;
  const project = records.projects.find(({ contractId }) => contractId === contract.id)!;
  const version = records.contractVersions
    .filter(
      ({ contractId, knownFrom }) => contractId === contract.id && knownFrom !== null && knownFrom <= at,
    )
    .toSorted((a, b) => b.number - a.number)[0]!;
  const credits = creditsOf(world, version);
  const reports = records.projectReports.filter(
    ({ projectId, createdAt }) => projectId === project.id && createdAt <= at,
  );
  return {
    key,
    team: credits[0]!,
    credits,
    contract,
    project,
    version,
    enterpriseName: records.enterprises.find(({ id }) => id === contract.enterpriseId)!.name,
    reached: reachedBy(records.milestones, project, at),
    funds: reports.length === 0 ? null : sum(reports.map(({ fundsInPlace }) => Number(fundsInPlace ?? 0))),
  };
}

/** The order in which shares are named: the greatest first, then by code. */
function creditsOf({ chronicle, city }: World, version: VersionRow): string[] {
  const codeOf = new Map([...TEAMS, 'post-1', 'post-2'].map((code) => [city.unit(code), code]));
  return chronicle.parts.contractCredits
    .filter(({ versionId }) => versionId === version.id)
    .map(({ teamId, percent }) => ({ code: codeOf.get(teamId)!, percent: Number(percent) }))
    .toSorted((a, b) => b.percent - a.percent || a.code.localeCompare(b.code))
    .map(({ code }) => code);
}

function reachedBy(
  milestones: readonly MilestoneRow[],
  { id }: ProjectRow,
  at: string,
): Partial<Record<ProjectStage, Day>> {
  const verified = milestones.filter(
    ({ projectId, state, decidedAt }) => projectId === id && state === 'verified' && decidedAt! <= at,
  );
  return Object.fromEntries(verified.map(({ stage, occurredOn }) => [stage, occurredOn]));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
