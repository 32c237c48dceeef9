import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay, type DomainError } from '@taproot/kernel';
import { AppConfig, Database, type BulkOutcome, type Unit } from '@taproot/platform';
import { projectErrors } from '../project.errors.js';
import { projectReported } from '../project.events.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import { NO_FIGURES } from './project-parts.js';

type Figures = Partial<
  Pick<
    ProjectReport,
    | 'fundsInPlace'
    | 'fixedAssetInvestment'
    | 'outputValue'
    | 'outputQuantity'
    | 'taxPaid'
    | 'energyTce'
    | 'jobs'
  >
>;

/** What a row of a file says of a month (or a year) of a project. */
export interface ReportRow extends Figures {
  projectId?: string;
  period?: string;
}

export interface ImportedReport {
  id: string | null;
  said: ReportRow;
  content: ReportRow;
}

interface Place {
  [column: string]: unknown;
  projectId: string;
  period: string;
  id: string;
}

/** Monthly figures of many projects at once. A month that is there already says what the file says. */
@Injectable()
export class ReportImports {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async importBatch(unit: Unit, rows: readonly ImportedReport[]): Promise<BulkOutcome[]> {
    const places = await this.database.rows<Place>(PLACES, [
      rows.map(({ content }) => content.projectId),
      rows.map(({ content }) => content.period),
    ]);
    const ids = [...places.map(({ id }) => id), ...rows.flatMap(({ id }) => id ?? [])];
    const known = await unit.read(ProjectReport, [...new Set(ids)]);
    const byId = new Map(known.map((report) => [report.id, report]));
    const byPlace = new Map(known.map((report) => [`${report.projectId} ${report.period}`, report]));
    return rows.map((row) => {
      const place = `${row.content.projectId} ${row.content.period}`;
      const report = row.id === null ? byPlace.get(place) : byId.get(row.id);
      const refused = this.refusal(unit, row, report);
      if (refused) return { refused };
      if (report) return change(unit, row, report);
      const made = add(unit, row);
      byPlace.set(place, made);
      return { id: made.id, outcome: 'created' };
    });
  }

  private refusal(
    { at }: Unit,
    { id, said, content }: ImportedReport,
    report: ProjectReport | undefined,
  ): DomainError | undefined {
    const moved = said.projectId !== undefined || said.period !== undefined;
    if (id !== null && (!report || moved)) return projectErrors.importedReportMoved();
    const { first } = BusinessDate.parse(content.period!);
    const isFuture = first !== null && first > cityDay(at, this.config.timeZone);
    return isFuture ? projectErrors.dateNotYet({ date: content.period! }).at('period') : undefined;
  }
}

function change(unit: Unit, { id, said, content }: ImportedReport, report: ProjectReport): BulkOutcome {
  const { projectId: _project, period: _period, ...figures } = id === null ? content : said;
  unit.change<ProjectReport>('report.imported-again', report, figures);
  const isNew = report.updatedAt === unit.at;
  if (isNew) unit.emit(projectReported(report.projectId, report.period));
  return { id: report.id, outcome: isNew ? 'updated' : 'unchanged' };
}

function add(unit: Unit, { content }: ImportedReport): ProjectReport {
  const report = Object.assign(new ProjectReport(), { ...NO_FIGURES, ...content }) as ProjectReport;
  unit.add('report.imported', report);
  unit.emit(projectReported(report.projectId, report.period));
  return report;
}

const PLACES = {
  name: 'project_reports_placed',
  text: `SELECT r.project_id AS "projectId", r.period, r.id
    FROM unnest($1::uuid[], $2::text[]) k(project, period) JOIN project_reports r
    ON r.project_id = k.project AND r.period = k.period`,
};
