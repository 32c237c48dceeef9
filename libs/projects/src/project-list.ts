import { creditsOf, firstPlan, versionInForce } from '@taproot/contracts';
import { instant, oneOf, RECORD_FIELDS, type ListSpec } from '@taproot/platform';
import { lightFacts, statedBy } from './lights/light-facts.sql.js';
import { lightSql } from './lights/light-rules.js';
import { milestonesJson } from './milestones/milestone-list.js';
import { FORECAST_STAGES, planJson, reachedSql, rootsJson, stageSql } from './project-sql.js';
import { proposalsJson, utilisationJson } from './reports/capacity.sql.js';

/** What the texts of the specs depend on. */
export interface ListSettings {
  timeZone: string;
  attainmentPercent: number;
  attainmentMonths: number;
}

const unitName = (id: string) => `(SELECT name FROM org_units WHERE id = ${id})`;
/** Credited by the version in force; the versions that name the team are few, and looked for first. */
const ofTeam = (p: string, day: string) => `EXISTS (SELECT 1 FROM contract_credits s
  JOIN contract_versions v ON v.id = s.version_id
  WHERE s.team_id = ANY(${p}::uuid[]) AND v.contract_id = t.contract_id
    AND v.id = (SELECT id FROM (${versionInForce('v.contract_id', { day })}) n))`;

const cityToday = (timeZone: string) => `(now() AT TIME ZONE '${timeZone}')::date`;

/** The light of `t` today. */
function light(timeZone: string): string {
  const day = cityToday(timeZone);
  const own = `SELECT t.id, t.contract_id, ${statedBy('t')}`;
  return `(SELECT ${lightSql(day)} FROM (${lightFacts({ day, zone: `'${timeZone}'`, own })}) f)`;
}

/** Projects that show one of these lights today, all of the city worked out at once. */
function showing(timeZone: string, lights: string): string {
  const day = cityToday(timeZone);
  const own = `SELECT p.id, p.contract_id, ${statedBy('p')} FROM projects p`;
  const facts = lightFacts({ day, zone: `'${timeZone}'`, own });
  return `t.id IN (SELECT f.id FROM (${facts}) f WHERE ${lightSql(day)} = ANY(${lights}::text[]))`;
}

const SORTS: ListSpec['sorts'] = {
  updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  createdAt: { sql: 't.created_at', type: 'timestamptz' },
  title: { sql: 't.title', type: 'text' },
  stage: { sql: reachedSql('t.id'), type: 'int' },
  signedOn: {
    sql: '(SELECT business_date_last(signed_on::text) FROM contracts WHERE id = t.contract_id)',
    type: 'date',
  },
};

/** Projects as lists and exports show them. */
export function projectList({ timeZone }: ListSettings): ListSpec {
  return {
    name: 'projects',
    from: 'projects t',
    names: `JOIN contracts c ON c.id = t.contract_id
      LEFT JOIN LATERAL (${versionInForce('t.contract_id', { day: cityToday(timeZone) })}) v ON true
      CROSS JOIN LATERAL (SELECT ${reachedSql('t.id')} AS rank) r`,
    fields: { ...FIELDS, light: light(timeZone) },
    sorts: SORTS,
    defaultSort: '-updatedAt',
    filters: {
      ...FILTERS,
      teamId: (p) => ofTeam(p, cityToday(timeZone)),
      light: (p) => showing(timeZone, p),
    },
  };
}

const FIELDS = {
  ...RECORD_FIELDS,
  title: 't.title',
  contractId: 't.contract_id',
  leadId: 't.lead_id',
  leadTitle: '(SELECT title FROM leads WHERE id = t.lead_id)',
  enterpriseId: 't.enterprise_id',
  enterpriseName: '(SELECT name FROM enterprises WHERE id = t.enterprise_id)',
  sector: 'c.sector',
  districtId: 'c.district_id',
  districtName: unitName('c.district_id'),
  signedOn: 'c.signed_on',
  amount: 'v.amount::text',
  currency: 'v.currency',
  amountCny: 'round(v.amount_cny, 2)::text',
  credits: creditsOf('v'),
  status: 't.status',
  stage: stageSql('r.rank'),
  roots: rootsJson('r.rank'),
  expansionOf: 't.expansion_of',
};

const ofContract = (holds: string) =>
  `EXISTS (SELECT 1 FROM contracts c WHERE c.id = t.contract_id AND ${holds})`;

const FILTERS: ListSpec['filters'] = {
  contractId: oneOf('t.contract_id', 'uuid'),
  leadId: oneOf('t.lead_id', 'uuid'),
  enterpriseId: oneOf('t.enterprise_id', 'uuid'),
  expansionOf: oneOf('t.expansion_of', 'uuid'),
  status: oneOf('t.status'),
  sector: (p) => ofContract(`c.sector = ANY(${p}::text[])`),
  districtId: (p) => ofContract(`c.district_id = ANY(${p}::uuid[])`),
  stage: (p) => `${stageSql(`(${reachedSql('t.id')})`)} = ANY(${p}::text[])`,
  q: (p) => `(t.title ILIKE '%' || ${p} || '%'
    OR t.enterprise_id IN (SELECT id FROM enterprises WHERE name ILIKE '%' || ${p} || '%'))`,
};

const CONTRACT = `json_build_object('id', c.id, 'title', c.title, 'kind', c.kind, 'status', c.status, 'basis', c.basis,
  'signedOn', c.signed_on, 'signedIsProxy', c.signed_is_proxy, 'siteClass', c.site_class, 'amount', v.amount::text,
  'currency', v.currency, 'amountCny', round(v.amount_cny, 2)::text, 'version', c.version)`;

const FORECAST = `CASE WHEN t.forecast_at IS NOT NULL THEN (${planJson('t', 'forecast_', [...FORECAST_STAGES])}::jsonb
  || jsonb_build_object('reason', t.forecast_reason, 'statedAt', ${instant('t.forecast_at')})) END`;

/** Pauses and ends in the order they happened. */
const TURNS = `(SELECT coalesce(json_agg(json_build_object('id', u.id, 'kind', u.kind, 'occurredOn', u.occurred_on,
    'reason', u.reason, 'recordedAt', ${instant('u.recorded_at')}, 'recordedBy', u.recorded_by,
    'recordedByName', (SELECT display_name FROM users WHERE id = u.recorded_by))
    ORDER BY business_date_last(u.occurred_on::text), u.recorded_at), '[]')
  FROM project_turns u WHERE u.project_id = t.id)`;

/** One project also tells everything its time line shows. */
export function projectRecord(settings: ListSettings): ListSpec {
  const list = projectList(settings);
  return {
    ...list,
    name: 'project',
    names: `${list.names} CROSS JOIN LATERAL (SELECT t.id) own(id) LEFT JOIN LATERAL (${firstPlan('t.contract_id')}) plan ON true`,
    fields: {
      ...list.fields,
      contract: CONTRACT,
      designCapacity: 'trim_scale(c.design_capacity)::text',
      capacityUnit: 'c.capacity_unit',
      sourceStatus: 't.source_status',
      plan: planJson('plan'),
      forecast: FORECAST,
      milestones: milestonesJson('own.id'),
      turns: TURNS,
      utilisation: utilisationJson('t.id', 'c.design_capacity', cityToday(settings.timeZone)),
      proposals: proposalsJson('t.id', 'c.design_capacity', 'r.rank', settings),
    },
  };
}
