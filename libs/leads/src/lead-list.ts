import type { Actor } from '@taproot/kernel';
import { instant, oneOf, RECORD_FIELDS, type Filter, type ListSpec } from '@taproot/platform';
import { LEAD_STAGES } from './lead-stages.rules.js';
import { seesStatusOnly } from './lead.policy.js';

/** Owner or introducer; a lead of one team in both parts is found once. */
const ofTeam: Filter = (p, value) => {
  const owned = oneOf('t.owner_team_id', 'uuid')(p, value);
  return [owned, `${oneOf('t.introducer_team_id', 'uuid')(p, value)} AND (${owned}) IS NOT TRUE`];
};

const unitName = (id: string) => `(SELECT name FROM org_units WHERE id = ${id})`;

/** Leads as lists, reads and exports show them. */
const LEADS: ListSpec = {
  name: 'leads',
  from: 'leads t',
  names: '',
  fields: {
    ...RECORD_FIELDS,
    title: 't.title',
    enterpriseId: 't.enterprise_id',
    enterpriseName: '(SELECT name FROM enterprises WHERE id = t.enterprise_id)',
    investorName: 't.investor_name',
    confidential: 't.confidential',
    sector: 't.sector',
    sourceChannel: 't.source_channel',
    referredByEnterpriseId: 't.referred_by_enterprise_id',
    ownerTeamId: 't.owner_team_id',
    ownerTeamName: unitName('t.owner_team_id'),
    introducerTeamId: 't.introducer_team_id',
    introducerTeamName: unitName('t.introducer_team_id'),
    districtId: 't.district_id',
    districtName: unitName('t.district_id'),
    filedOn: 't.filed_on',
    expectedInvestment: `CASE WHEN t.expected_amount IS NOT NULL
      THEN json_build_object('amount', t.expected_amount::text, 'currency', t.expected_currency) END`,
    probability: 'trim_scale(t.probability)::text',
    stage: 't.stage',
    stageSince: instant('t.stage_since'),
    sourceStatus: 't.source_status',
    unknownTeam: 't.unknown_team',
    unknownDistrict: 't.unknown_district',
    laterStages: 't.later_stages',
    remark: 't.remark',
  },
  sorts: {
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    filedOn: { sql: `coalesce(business_date_last(t.filed_on), '-infinity'::date)`, type: 'date' },
    title: { sql: 't.title', type: 'text' },
    stage: { sql: `array_position(ARRAY['${LEAD_STAGES.join(`','`)}'], t.stage)`, type: 'int' },
  },
  defaultSort: '-updatedAt',
  filters: {
    stage: oneOf('t.stage'),
    teamId: ofTeam,
    ownerTeamId: oneOf('t.owner_team_id', 'uuid'),
    introducerTeamId: oneOf('t.introducer_team_id', 'uuid'),
    sector: oneOf('t.sector'),
    sourceChannel: oneOf('t.source_channel'),
    enterpriseId: oneOf('t.enterprise_id', 'uuid'),
    districtId: oneOf('t.district_id', 'uuid'),
    q: (p) => `(t.title ILIKE '%' || ${p} || '%' OR t.investor_name ILIKE '%' || ${p} || '%'
      OR t.enterprise_id IN (SELECT id FROM enterprises WHERE name ILIKE '%' || ${p} || '%'))`,
  },
};

const STATUS_FIELDS = [
  ...Object.keys(RECORD_FIELDS),
  'title',
  'investorName',
  'confidential',
  'sector',
  'sourceChannel',
  'ownerTeamId',
  'ownerTeamName',
  'introducerTeamId',
  'introducerTeamName',
  'filedOn',
  'stage',
  'stageSince',
];

/** What an intermediary may know of a lead it brought: the words it used itself, and the stage. */
const LEAD_STATUS: ListSpec = {
  ...LEADS,
  name: 'lead-status',
  fields: Object.fromEntries(Object.entries(LEADS.fields).filter(([field]) => STATUS_FIELDS.includes(field))),
  filters: {
    ...LEADS.filters,
    q: (p) => `(t.title ILIKE '%' || ${p} || '%' OR t.investor_name ILIKE '%' || ${p} || '%')`,
  },
};

export function leadListFor(actor: Actor): ListSpec {
  return seesStatusOnly(actor) ? LEAD_STATUS : LEADS;
}
