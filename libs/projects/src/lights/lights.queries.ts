import { Injectable } from '@nestjs/common';
import { cityDay, dateInWords, type Actor, type Day } from '@taproot/kernel';
import { AppConfig, Database, platformErrors, prepared, SqlParams, type Language } from '@taproot/platform';
import type { LightRuleView, LightsView } from '../dto/project.view.js';
import { projectScope } from '../project-scope.js';
import { lightFacts, statedBy } from './light-facts.sql.js';
import type { LightCountsView } from './light-counts.view.js';
import { LIGHT_RULES, LIGHTS, lightSql, type Light, type LightRule } from './light-rules.js';

/** A project's light at a day, rule by rule. Forecasts are those that had been stated by the end of that day. */
@Injectable()
export class LightsQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  async lights(actor: Actor, id: string, asOf: Day | undefined, language: Language): Promise<LightsView> {
    const day = asOf ?? cityDay(new Date(), this.config.timeZone);
    const params = new SqlParams();
    const [on, zone, own] = [day, this.config.timeZone, id].map((value) => params.add(value));
    const text = statement(on!, zone!, own!, projectScope(actor)(params));
    const row = await this.database.row<Record<string, Day | null>>(
      prepared('project_lights', text),
      params.values,
    );
    if (!row) throw platformErrors.notFound();
    const rules = LIGHT_RULES.map((rule, n) =>
      told(rule, row[`since${n}`]!, row[`measure${n}`]!, day, language),
    );
    const fired = rules.filter((rule) => rule.fired).map((rule) => LIGHTS.indexOf(rule.light));
    return { light: LIGHTS[Math.max(0, ...fired)]!, rules };
  }

  /** Of all projects in scope, today; as the list's filter takes them. */
  async counts(actor: Actor): Promise<LightCountsView> {
    const asOf = cityDay(new Date(), this.config.timeZone);
    const params = new SqlParams();
    const [day, zone] = [`${params.add(asOf)}::date`, `${params.add(this.config.timeZone)}::text`];
    const scope = projectScope(actor)(params) ?? 'true';
    const own = `SELECT t.id, t.contract_id, ${statedBy('t')} FROM projects t WHERE ${scope}`;
    const text = `SELECT l.light, count(*)::int AS count, count(*) FILTER (WHERE l.ended)::int AS ended
      FROM (SELECT ${lightSql(day)} AS light, f.terminated_day <= ${day} AS ended
        FROM (${lightFacts({ day, zone, own })}) f) l GROUP BY l.light`;
    const rows = await this.database.rows<{ light: Light; count: number; ended: number }>(
      prepared('light_counts', text),
      params.values,
    );
    const countOf = new Map(rows.map(({ light, count }) => [light, count]));
    const items = LIGHTS.toReversed().map((light) => ({ light, count: countOf.get(light) ?? 0 }));
    return { asOf, items, terminated: rows.reduce((sum, { ended }) => sum + ended, 0) };
  }
}

function told(
  rule: LightRule,
  since: Day | null,
  measure: Day | null,
  day: Day,
  language: Language,
): LightRuleView {
  const { code, light } = rule;
  const fired = since !== null && since <= day;
  const words = (fired ? rule.fired : rule.calm)[language === 'en' ? 'en' : 'zh'];
  const reason = words.replace('{day}', measure === null ? '' : dateInWords(measure, language));
  return { code, fired, reason, since: fired ? since : null, light };
}

function statement(day: string, zone: string, id: string, scope = 'true'): string {
  const columns = LIGHT_RULES.map(
    (rule, n) => `(${rule.since})::text AS since${n}, (${rule.measure})::text AS measure${n}`,
  );
  const own = `SELECT t.id, t.contract_id, ${statedBy('k')} FROM projects t
    LEFT JOIN projects_known(((${day}::date + 1)::timestamp AT TIME ZONE ${zone}::text) - interval '1 microsecond') k ON k.id = t.id
    WHERE t.id = ${id}::uuid AND ${scope}`;
  const facts = lightFacts({ day: `${day}::date`, zone: `${zone}::text`, own });
  return `SELECT ${columns.join(', ')} FROM (${facts}) f`;
}
