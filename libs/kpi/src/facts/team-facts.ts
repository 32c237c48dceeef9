import { Injectable } from '@nestjs/common';
import type { Period } from '@taproot/kernel';
import {
  readsOf,
  type FactSection,
  type Scheme,
  type TeamCategory,
  type TeamFacts,
} from '@taproot/kpi-formulas';
import { LeadFacts } from '@taproot/leads';
import { TargetFacts } from '@taproot/targets';
import { VisitFacts, type View } from '@taproot/visits';
import { grouped } from './by-team.js';
import { ContractSection } from './contract-section.js';
import { SurveySection } from './survey-section.js';
import { TaskSection } from './task-section.js';

export interface ScoredTeam {
  teamId: string;
  category: TeamCategory;
}

/** One section of some teams; a team it says nothing of has the \`empty\` one. */
interface Gathered {
  section: FactSection;
  of: ReadonlyMap<string, unknown>;
  empty: unknown;
}

/** What the schemes ask for, gathered for all teams at once and only for those whose scheme reads it. */
@Injectable()
export class TeamFactsGatherer {
  constructor(
    private readonly visits: VisitFacts,
    private readonly leads: LeadFacts,
    private readonly contracts: ContractSection,
    private readonly targets: TargetFacts,
    private readonly tasks: TaskSection,
    private readonly surveys: SurveySection,
  ) {}

  async of(
    teams: readonly ScoredTeam[],
    schemeOf: (category: TeamCategory) => Scheme,
    period: Period,
    view: View,
  ): Promise<TeamFacts[]> {
    const reads = new Map(teams.map(({ category }) => [category, readsOf(schemeOf(category))]));
    const readers = (section: FactSection) =>
      teams.filter(({ category }) => reads.get(category)?.has(section)).map(({ teamId }) => teamId);
    const sections = (
      await Promise.all([
        this.visitsOf(readers('visits'), period, view),
        this.leadsOf(readers('leads'), view),
        this.contractsOf(readers('contracts'), period, view),
        this.targetsOf(readers('signedTarget'), period, view),
        this.tasksOf(readers('tasks'), view),
        this.satisfactionOf(readers('satisfaction'), view),
        this.servicesOf(readers('serviceSatisfaction'), view),
      ])
    ).flat();
    return teams.map(({ teamId, category }) => ({
      teamId,
      category,
      asOf: view.asOf,
      // Missing by nature until there is training.
      capability: null,
      ...Object.fromEntries(
        sections
          .filter(({ section }) => reads.get(category)?.has(section))
          .map(({ section, of, empty }) => [section, of.get(teamId) ?? empty]),
      ),
    }));
  }

  private async visitsOf(ids: string[], period: Period, view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    const visits = await this.visits.ofTeams(ids, period.first, view);
    return [{ section: 'visits', of: grouped(visits, teamOf), empty: [] }];
  }

  private async leadsOf(ids: string[], view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    return [{ section: 'leads', of: grouped(await this.leads.ofTeams(ids, view), teamOf), empty: [] }];
  }

  private async contractsOf(ids: string[], period: Period, view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    const { contracts, credits, falseReports } = await this.contracts.of(ids, period, view);
    return [
      { section: 'contracts', of: contracts, empty: [] },
      { section: 'credits', of: credits, empty: [] },
      { section: 'falseReports', of: falseReports, empty: [] },
    ];
  }

  private async targetsOf(ids: string[], period: Period, view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    const targets = await this.targets.ofTeams(ids, 'contract-amount', period, view);
    const of = new Map(targets.map(({ teamId, due }) => [teamId, { id: teamId, amount: due.toString() }]));
    return [{ section: 'signedTarget', of, empty: null }];
  }

  private async tasksOf(ids: string[], view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    return [{ section: 'tasks', of: await this.tasks.of(ids, view), empty: [] }];
  }

  private async satisfactionOf(ids: string[], view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    return [{ section: 'satisfaction', of: await this.surveys.ofTeams(ids, view), empty: null }];
  }

  private async servicesOf(ids: string[], view: View): Promise<Gathered[]> {
    if (ids.length === 0) return [];
    return [{ section: 'serviceSatisfaction', of: await this.surveys.ofDepartments(ids, view), empty: null }];
  }
}

const teamOf = ({ teamId }: { teamId: string }): string => teamId;
