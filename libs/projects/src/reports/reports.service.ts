import { Injectable } from '@nestjs/common';
import { cityDay, Decimal, type Actor } from '@taproot/kernel';
import {
  AppConfig,
  Commands,
  Database,
  platformErrors,
  prepared,
  retryOn,
  type Unit,
} from '@taproot/platform';
import type { ReportFigures, ReportMonthDto } from '../dto/report.dto.js';
import { ProjectAccess, requireStanding } from '../project-access.js';
import { projectErrors } from '../project.errors.js';
import { attainmentProposed, projectReported } from '../project.events.js';
import { worksOn } from '../project.policy.js';
import { checkHappened } from '../project-turns.rules.js';
import { attainedMonth } from './capacity.sql.js';
import { ProjectReport } from './project-report.entity.js';
import { ReportsQueries } from './reports.queries.js';

/** Monthly reports: a month said again says more of it; what it said before stays known. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly access: ProjectAccess,
    private readonly queries: ReportsQueries,
    private readonly config: AppConfig,
  ) {}

  report(actor: Actor, projectId: string, { month: period, ...said }: ReportMonthDto) {
    return this.commands.run(actor, async (unit) => {
      await this.requireOwn(unit, projectId);
      checkHappened(period, cityDay(unit.at, this.config.timeZone), 'month');
      const figures = plain(said);
      const known = await unit.find(ProjectReport, { projectId, period });
      const report =
        known ?? Object.assign(new ProjectReport(), NOTHING, { projectId, period, basis: 'evidence' });
      checkSays({ ...report, ...figures });
      if (known) unit.change('report.corrected', known, figures);
      else unit.add('report.stored', Object.assign(report, figures));
      return this.tell(unit, report);
    });
  }

  correct(actor: Actor, id: string, said: ReportFigures, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const report = await unit.find(ProjectReport, { id });
      if (!report) throw platformErrors.notFound();
      await this.requireOwn(unit, report.projectId);
      const figures = plain(said);
      checkSays({ ...report, ...figures });
      unit.change('report.corrected', report, figures, { ifVersion });
      return this.tell(unit, report);
    });
  }

  private async requireOwn(unit: Unit, projectId: string): Promise<void> {
    const known = await this.access.project(unit, projectId);
    if (!worksOn(unit.actor, known)) throw projectErrors.notYourProject();
    requireStanding(known);
  }

  /** Capacity attainment is proposed when a report completes the run of months, once. */
  private async tell(unit: Unit, { id, projectId, period }: ProjectReport) {
    const before = await this.attained(projectId);
    await unit.flush();
    unit.emit(projectReported(projectId, period));
    const month = await this.attained(projectId);
    if (month !== undefined && before === undefined) unit.emit(attainmentProposed(projectId, month));
    return this.queries.answer(unit.actor, id);
  }

  private async attained(projectId: string): Promise<string | undefined> {
    const text = `SELECT a.month FROM projects p JOIN contracts c ON c.id = p.contract_id
      CROSS JOIN LATERAL (${attainedMonth('p.id', 'c.design_capacity', this.config)}) a WHERE p.id = $1`;
    return (await this.database.row<{ month: string }>(prepared('project_attained', text), [projectId]))
      ?.month;
  }
}

const MONEY = ['fundsInPlace', 'fixedAssetInvestment', 'outputValue', 'taxPaid'] as const;
const QUANTITIES = ['outputQuantity', 'energyTce'] as const;
const FIGURES = [...MONEY, ...QUANTITIES, 'jobs'] as const;
const NOTHING = Object.fromEntries(FIGURES.map((field) => [field, null]));

/** Figures in the spelling they are kept in, so that the same number again changes nothing. */
function plain(said: ReportFigures): ReportFigures {
  const given = Object.entries(said).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    given.map(([field, value]) => [field, spelled(field, value as string | number | null)]),
  );
}

function spelled(field: string, value: string | number | null): string | number | null {
  if (typeof value !== 'string') return value;
  const decimal = new Decimal(value);
  return MONEY.some((money) => money === field) ? decimal.toFixed(2) : decimal.toString();
}

function checkSays(report: ReportFigures): void {
  if (FIGURES.every((field) => report[field] === null || report[field] === undefined))
    throw projectErrors.reportEmpty();
}

retryOn('project_reports_period_key');
