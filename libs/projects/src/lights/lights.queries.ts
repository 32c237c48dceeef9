import { Injectable } from '@nestjs/common';
import { cityDay, dateInWords, type Actor, type Day } from '@taproot/kernel';
import { AppConfig, Database, platformErrors, prepared, SqlParams, type Language } from '@taproot/platform';
import type { LightRuleView, LightsView } from '../dto/project.view.js';
import { projectScope } from '../project-scope.js';
import { lightFacts, statedBy } from './light-facts.sql.js';
import { LIGHT_RULES, LIGHTS, type LightRule } from './light-rules.js';

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
