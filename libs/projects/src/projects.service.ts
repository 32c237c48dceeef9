import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, retryOn, type DomainEvent, type Unit } from '@taproot/platform';
import type { ExpansionDto, ForecastDto } from './dto/project.dto.js';
import { ProjectAccess, requireStanding } from './project-access.js';
import { Project } from './project.entity.js';
import { projectErrors } from './project.errors.js';
import { projectBorn, projectForecast } from './project.events.js';
import { canExpand, worksOn } from './project.policy.js';
import { checkAhead } from './project-turns.rules.js';
import { ProjectsQueries } from './projects.queries.js';

@Injectable()
export class ProjectsService {
  constructor(
    private readonly commands: Commands,
    private readonly access: ProjectAccess,
    private readonly queries: ProjectsQueries,
    private readonly config: AppConfig,
  ) {}

  /** The project of a formal contract exists when its verification answers. */
  async bear({ payload }: DomainEvent, unit: Unit): Promise<Project | undefined> {
    if (payload['kind'] !== 'formal' || payload['withProject'] === true) return undefined;
    // One that a file brought with its contract is there already.
    if (await unit.find(Project, { contractId: String(payload['contractId']) })) return undefined;
    const project = Object.assign(new Project(), UNTOUCHED, {
      contractId: payload['contractId'],
      leadId: payload['leadId'],
      enterpriseId: payload['enterpriseId'],
      title: payload['title'],
    });
    unit.add('project.born', project);
    unit.emit(projectBorn(project));
    return project;
  }

  /** What is expected now, all of it; what was expected before stays in the history. */
  forecast(actor: Actor, id: string, said: ForecastDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const { project, ...teams } = await this.access.project(unit, id);
      if (!worksOn(actor, teams)) throw projectErrors.notYourProject();
      requireStanding(teams);
      const next = {
        forecastGroundbreakingOn: said.groundbreakingOn ?? null,
        forecastCompletionOn: said.completionOn ?? null,
        forecastCommissioningOn: said.commissioningOn ?? null,
        forecastCapacityAttainmentOn: said.capacityAttainmentOn ?? null,
        forecastReason: said.reason,
        forecastAt: unit.at,
      };
      this.checkForecast(unit, project, next);
      unit.change('project.forecast', project, next, { ifVersion, reason: said.reason });
      unit.emit(projectForecast(project));
      await unit.flush();
      return this.queries.answer(actor, id);
    });
  }

  /** What is said anew lies ahead; what was expected before may have passed meanwhile. */
  private checkForecast({ at }: Unit, project: Project, next: Forecast): void {
    const today = cityDay(at, this.config.timeZone);
    for (const [column, path] of Object.entries(FORECAST) as [keyof Forecast, string][]) {
      const date = next[column];
      if (date !== null && date !== project[column]) checkAhead(date, today, path);
    }
  }

  /** The project of another contract adds to this one; it stays a project of its own and counts its own increment. */
  expand(actor: Actor, id: string, { contractId }: ExpansionDto) {
    return this.commands.run(actor, async (unit) => {
      const { project, ...teams } = await this.access.project(unit, id);
      if (!canExpand(actor, teams)) throw projectErrors.notYourProject();
      requireStanding(teams);
      const found = await unit.find(Project, { contractId });
      const { project: increment } = await this.increment(unit, found);
      if (increment.id === id) throw projectErrors.expansionOfItself().at('contractId');
      if (increment.enterpriseId !== project.enterpriseId)
        throw projectErrors.expansionOfOther().at('contractId');
      if (project.expansionOf === increment.id) throw projectErrors.expansionCircle().at('contractId');
      unit.change('project.expansion', increment, { expansionOf: id });
      await unit.flush();
      return this.queries.answer(actor, increment.id);
    });
  }

  private async increment(unit: Unit, found: Project | null) {
    const known = found && (await this.access.project(unit, found.id).catch(() => null));
    if (!known) throw projectErrors.expansionUnverified().at('contractId');
    return known;
  }
}

/** Columns of the forecast by the field that says them. */
const FORECAST = {
  forecastGroundbreakingOn: 'groundbreakingOn',
  forecastCompletionOn: 'completionOn',
  forecastCommissioningOn: 'commissioningOn',
  forecastCapacityAttainmentOn: 'capacityAttainmentOn',
};
type Forecast = Pick<Project, keyof typeof FORECAST>;

export const UNTOUCHED = {
  status: 'active' as const,
  forecastGroundbreakingOn: null,
  forecastCompletionOn: null,
  forecastCommissioningOn: null,
  forecastCapacityAttainmentOn: null,
  forecastReason: null,
  forecastAt: null,
  expansionOf: null,
  sourceStatus: null,
};

retryOn('projects_contract_key');
