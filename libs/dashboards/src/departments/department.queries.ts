import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, decodeCursor, encodeCursor, platformErrors } from '@taproot/platform';
import { meanOf, rateOf, type DepartmentFigure } from './department-figures.rules.js';
import { DepartmentRequests, type Request } from './department-requests.js';
import type { DepartmentQuery, DepartmentRecordsQuery } from './department.dto.js';
import type {
  DepartmentDashboardView,
  DepartmentRecordsView,
  EscalationCountsView,
  RequestKindView,
} from './department.view.js';

type Department = DepartmentDashboardView['department'];

/** The page of a department: how it answers, how it resolves, and what it holds up. */
@Injectable()
export class DepartmentQueries {
  constructor(
    private readonly requests: DepartmentRequests,
    private readonly database: Database,
  ) {}

  async dashboard(actor: Actor, id: string, query: DepartmentQuery): Promise<DepartmentDashboardView> {
    const department = await this.seen(actor, id);
    const { asOf, knownAt, period, requests } = await this.requests.of(id, query);
    const counted = (figure: DepartmentFigure) => requests.filter(({ figures }) => figures.includes(figure));
    const count = (figure: DepartmentFigure) => counted(figure).length;
    const inTime = (all: DepartmentFigure, kept: DepartmentFigure) => ({
      count: count(all),
      inTime: count(kept),
      rate: rateOf(count(kept), count(all)),
    });
    return {
      department,
      asOf,
      knownAt: knownAt?.toISOString() ?? null,
      period: period.text,
      open: { count: count('open'), overdue: count('overdue'), unanswered: count('unanswered') },
      received: count('received'),
      responses: inTime('answered', 'answered-in-time'),
      resolutions: inTime('resolved', 'resolved-in-time'),
      reopened: count('reopened'),
      ratings: { count: count('rated'), mean: meanOf(counted('rated').map(({ fact }) => fact.rating!)) },
      kinds: kindsOf(requests),
      escalations: (await this.database.row<EscalationCountsView & Record<string, unknown>>(ESCALATIONS, [
        id,
      ]))!,
    };
  }

  async records(actor: Actor, id: string, query: DepartmentRecordsQuery): Promise<DepartmentRecordsView> {
    await this.seen(actor, id);
    const { figure, limit = 50, cursor, requestKind } = query;
    const isWanted = (kind: string | null) => requestKind === undefined || (kind ?? 'none') === requestKind;
    const { requests } = await this.requests.of(id, query);
    const counted = requests.filter((one) => one.figures.includes(figure) && isWanted(one.requestKind));
    const after = cursor === undefined ? '' : decodeCursor(cursor, figure).id;
    const rest = counted.filter((request) => request.id > after);
    const last = rest.length > limit ? rest[limit - 1] : undefined;
    return {
      items: rest.slice(0, limit).map(recordOf),
      total: counted.length,
      nextCursor: last ? encodeCursor({ sort: figure, value: '', id: last.id }) : null,
    };
  }

  private async seen(actor: Actor, id: string): Promise<Department> {
    const department = await this.database.row<Department & Record<string, unknown>>(DEPARTMENT, [id]);
    if (!department || !(actor.seesCity || actor.visibleUnitIds.includes(id)))
      throw platformErrors.notFound();
    return department;
  }
}

/** The kinds with most late requests first. */
function kindsOf(requests: readonly Request[]): RequestKindView[] {
  const kinds = new Map<string | null, { count: number; late: number }>();
  for (const { requestKind, figures } of requests) {
    if (!figures.includes('handled')) continue;
    const kind = kinds.get(requestKind) ?? { count: 0, late: 0 };
    kind.count += 1;
    if (figures.includes('late')) kind.late += 1;
    kinds.set(requestKind, kind);
  }
  return [...kinds]
    .map(([requestKind, { count, late }]) => ({ requestKind, count, late, lateRate: rateOf(late, count) }))
    .toSorted((a, b) => b.late - a.late || b.count - a.count);
}

function recordOf({ id, title, requestKind, teamName, projectName, fact }: Request) {
  const { role, receivedOn, response, resolution, rating } = fact;
  return {
    id,
    title,
    requestKind,
    teamName,
    projectName,
    role,
    receivedOn,
    responseMinutes: response.minutes,
    responseAllowed: response.allowed,
    resolutionMinutes: resolution?.minutes ?? null,
    resolutionAllowed: resolution?.allowed ?? null,
    resolvedOn: resolution?.endedOn ?? null,
    rating,
  };
}

const DEPARTMENT = {
  name: 'dashboard_department',
  text: `SELECT id, name, code, category FROM org_units WHERE id = $1 AND category = 'department'`,
};
const ESCALATIONS = {
  name: 'dashboard_department_escalations',
  text: `SELECT ${['open', 'decided', 'answered', 'closed']
    .map((status) => `count(*) FILTER (WHERE status = '${status}')::int AS ${status}`)
    .join(', ')} FROM escalations WHERE department_id = $1`,
};
