import { Injectable } from '@nestjs/common';
import { ReviewFacts } from '@taproot/admission';
import { ContractFacts, type ContractFact as Contract, type MovementFact } from '@taproot/contracts';
import type { Period } from '@taproot/kernel';
import type { ContractFact, CreditFact, FalseReportFact } from '@taproot/kpi-formulas';
import { ProjectFacts } from '@taproot/projects';
import type { View } from '@taproot/visits';
import { grouped } from './by-team.js';
import { contractFact, falseReports } from './contract-section.rules.js';
import { LostDays } from './lost-days.js';

/** What is known of the contracts of some teams, by team. */
export interface ContractSections {
  contracts: Map<string, ContractFact[]>;
  credits: Map<string, CreditFact[]>;
  falseReports: Map<string, FalseReportFact[]>;
}

/** Contracts, what became of them, their reviews and the days the city cost them: a statement each, for all teams. */
@Injectable()
export class ContractSection {
  constructor(
    private readonly contracts: ContractFacts,
    private readonly projects: ProjectFacts,
    private readonly reviews: ReviewFacts,
    private readonly lost: LostDays,
  ) {}

  async of(teamIds: string[], period: Period, view: View): Promise<ContractSections> {
    const [contracts, movements] = await Promise.all([
      this.contracts.ofTeams(teamIds, view),
      this.contracts.movements(teamIds, { from: period.first, to: period.last }, view),
    ]);
    const ids = contracts.map(({ id }) => id);
    const [projects, found, reviews] = await Promise.all([
      this.projects.ofContracts(ids, view),
      this.projects.falseReports(ids, view),
      this.reviews.ofSigned(signedLeads(contracts), view),
    ]);
    const lost = await this.lost.ofProjects(projects, view);
    const projectOf = new Map(projects.map((project) => [project.contractId, project]));
    const reviewOf = new Map(reviews.map(({ leadId, score }) => [leadId, score]));
    const foundOn = grouped(found, ({ contractId }) => contractId);
    const whole = contracts.map((contract) => ({
      teams: contract.credits.map(({ teamId }) => teamId),
      fact: contractFact(contract, {
        project: projectOf.get(contract.id),
        reviewScore: (contract.leadId && reviewOf.get(contract.leadId)) || null,
        lostWorkingDays: lost.get(contract.id) ?? {},
      }),
      found: falseReports(contract, foundOn.get(contract.id) ?? []),
    }));
    return {
      contracts: byTeam(whole, ({ fact }) => [fact]),
      credits: grouped(movements.flatMap(creditOf), ({ teamId }) => teamId),
      falseReports: byTeam(whole, (one) => one.found),
    };
  }
}

/** Each team has a shared contract whole. */
function byTeam<C extends { teams: string[] }, T>(
  contracts: C[],
  of: (contract: C) => T[],
): Map<string, T[]> {
  const pairs = contracts.flatMap((contract) =>
    contract.teams.flatMap((teamId) => of(contract).map((fact) => ({ teamId, fact }))),
  );
  const teams = grouped(pairs, ({ teamId }) => teamId);
  return new Map([...teams].map(([teamId, own]) => [teamId, own.map(({ fact }) => fact)]));
}

function signedLeads(contracts: readonly Contract[]): { leadId: string; signedOn: string }[] {
  const signed = contracts.flatMap(({ leadId, signedOn, rejected }) =>
    leadId === null || rejected !== null ? [] : [{ leadId, signedOn }],
  );
  // A lead's second contract is admitted by the review of its first.
  const first = new Map(
    signed.toSorted((a, b) => (a.signedOn < b.signedOn ? 1 : -1)).map((one) => [one.leadId, one]),
  );
  return [...first.values()];
}

function creditOf({
  contractId,
  teamId,
  amount,
  creditedOn,
}: MovementFact): (CreditFact & { teamId: string })[] {
  return teamId === null ? [] : [{ contractId, teamId, amount, creditedOn }];
}
