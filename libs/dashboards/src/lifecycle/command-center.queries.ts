import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Database, platformErrors, prepared, SqlParams } from '@taproot/platform';
import { groupsSql } from './groups.sql.js';
import type { CohortQuery } from './lifecycle.dto.js';
import { lifecycleScope } from './lifecycle-scope.js';
import { rootsSql } from './roots.sql.js';
import { viewSql, type LifecycleView } from './view.js';

/** Signed versus rooted, and the page of one team. */
@Injectable()
export class CommandCenterQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** Task forces unless other categories are asked for; the total takes each of their contracts once. JSON text. */
  async overview(actor: Actor, query: CohortQuery): Promise<string> {
    const view = this.viewOf(query);
    const shown = { ...view, category: view.category ?? ['task-force'] };
    const [items, total] = await Promise.all([
      this.roots(actor, shown, true),
      this.roots(actor, shown, false),
    ]);
    return `{"items":${items},"total":${first(total)},${asked(view)}}`;
  }

  /** `{ team, roots, lifecycle }` of a team in scope, as JSON text. */
  async team(actor: Actor, teamId: string, query: CohortQuery): Promise<string> {
    const team = await this.database.json(TEAM, [teamId]);
    const seen = actor.seesCity || actor.visibleUnitIds.includes(teamId);
    if (!team || !seen) throw platformErrors.notFound();
    const view = { ...this.viewOf(query), teamId: [teamId] };
    const params = new SqlParams();
    const text = groupsSql(viewSql(actor, view, lifecycleScope(actor), params), 'none');
    const [roots, lifecycle] = await Promise.all([
      this.roots(actor, view, false),
      this.database.json(prepared('lifecycle', text), params.values),
    ]);
    return `{"team":${team},"roots":${first(roots)},"lifecycle":${first(lifecycle!)},${asked(view)}}`;
  }

  private viewOf(query: CohortQuery): LifecycleView {
    return query.lifecycleView(cityDay(new Date(), this.config.timeZone));
  }

  private async roots(actor: Actor, view: LifecycleView, byTeam: boolean): Promise<string> {
    const params = new SqlParams();
    const sql = viewSql(actor, view, lifecycleScope(actor), params);
    const teams = byTeam ? teamsShown(actor, view, params) : null;
    return (await this.database.json(prepared('roots', rootsSql(sql, teams)), params.values))!;
  }
}

function teamsShown(actor: Actor, { category, teamId }: LifecycleView, params: SqlParams): string {
  return [
    `o.category = ANY(${params.add(category)}::text[])`,
    ...(teamId ? [`o.id = ANY(${params.add(teamId)}::uuid[])`] : []),
    ...(actor.seesCity ? [] : [`o.id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`]),
  ].join(' AND ');
}

/** The one element of a JSON list. */
const first = (list: string) => list.slice(1, -1);

function asked({ asOf, knownAt, period }: LifecycleView): string {
  return JSON.stringify({ asOf, knownAt: knownAt ?? null, period: period?.text ?? null }).slice(1, -1);
}

const TEAM = {
  name: 'dashboard_team',
  text: `SELECT json_build_object('id', id, 'name', name, 'code', code, 'category', category)::text AS json
    FROM org_units WHERE id = $1 AND category IS NOT NULL`,
};
