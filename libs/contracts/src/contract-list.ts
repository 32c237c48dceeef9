import { instant, oneOf, RECORD_FIELDS, type Filter, type ListSpec } from '@taproot/platform';
import { versionShown } from './contract-versions.sql.js';
import { SIGNING_PROOFS } from './signing-evidence.rules.js';

const unitName = (id: string) => `(SELECT name FROM org_units WHERE id = ${id})`;
const userName = (id: string) => `(SELECT display_name FROM users WHERE id = ${id})`;
/** 50.0000 is 50. */
const plain = (column: string) => `trim_scale(${column})::text`;

export const creditsOf = (
  version: string,
) => `(SELECT coalesce(json_agg(json_build_object('teamId', c.team_id,
    'teamName', u.name, 'percent', ${plain('c.percent')}) ORDER BY c.percent DESC, u.name, c.team_id), '[]')
  FROM contract_credits c JOIN org_units u ON u.id = c.team_id WHERE c.version_id = ${version}.id)`;

export const planOf = (version: string) => `json_build_object('performingOn', ${version}.performing_on,
  'groundbreakingOn', ${version}.groundbreaking_on, 'completionOn', ${version}.completion_on,
  'commissioningOn', ${version}.commissioning_on, 'capacityAttainmentOn', ${version}.capacity_attainment_on,
  'funds', (SELECT coalesce(json_agg(json_build_object('dueOn', f.due_on, 'amount', f.amount::text) ORDER BY f.due_on), '[]')
    FROM contract_funds f WHERE f.version_id = ${version}.id))`;

const ofTeam: Filter = (p) => `EXISTS (SELECT 1 FROM contract_credits c
  WHERE c.version_id = v.id AND c.team_id = ANY(${p}::uuid[]))`;

/** Contracts as lists and exports show them; `t` the contract, `e` its enterprise, `l` its lead, `v` what is in force today. */
export function contractList(timeZone: string): ListSpec {
  const day = `(now() AT TIME ZONE '${timeZone.replaceAll("'", "''")}')::date`;
  return {
    ...CONTRACTS,
    from: `contracts t JOIN enterprises e ON e.id = t.enterprise_id LEFT JOIN leads l ON l.id = t.lead_id
      CROSS JOIN LATERAL (${versionShown('t.id', { day })}) v`,
  };
}

const CONTRACTS = {
  name: 'contracts',
  fields: {
    ...RECORD_FIELDS,
    kind: 't.kind',
    title: 't.title',
    leadId: 't.lead_id',
    leadTitle: 'l.title',
    enterpriseId: 't.enterprise_id',
    enterpriseName: 'e.name',
    sector: 't.sector',
    districtId: 't.district_id',
    districtName: unitName('t.district_id'),
    siteClass: 't.site_class',
    signedOn: 't.signed_on',
    signedIsProxy: 't.signed_is_proxy',
    amountEstimated: 't.amount_estimated',
    amount: 'v.amount::text',
    currency: 'v.currency',
    fxRate: plain('v.fx_rate'),
    fxDate: 'v.fx_date',
    amountCny: 'round(v.amount_cny, 2)::text',
    credits: creditsOf('v'),
    plan: planOf('v'),
    designCapacity: plain('t.design_capacity'),
    capacityUnit: 't.capacity_unit',
    status: 't.status',
    basis: 't.basis',
    submittedAt: instant('t.submitted_at'),
    submittedBy: 't.submitted_by',
    decidedAt: instant('t.decided_at'),
    decidedBy: 't.decided_by',
    decisionReason: 't.decision_reason',
    falseReport: 't.false_report',
    terminatedOn: 't.terminated_on',
    terminationReason: 't.termination_reason',
    voidReason: 't.void_reason',
    duplicateOf: 't.duplicate_of',
    notDuplicateReason: 't.not_duplicate_reason',
    sourceStatus: 't.source_status',
    unknownTeam: 't.unknown_team',
    unknownDistrict: 't.unknown_district',
    remark: 't.remark',
  },
  sorts: {
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    signedOn: { sql: 'business_date_last(t.signed_on::text)', type: 'date' },
    amountCny: { sql: 'coalesce(v.amount_cny, -1)', type: 'numeric' },
    title: { sql: 't.title', type: 'text' },
  },
  defaultSort: '-updatedAt',
  filters: {
    kind: oneOf('t.kind'),
    status: oneOf('t.status'),
    teamId: ofTeam,
    leadId: oneOf('t.lead_id', 'uuid'),
    enterpriseId: oneOf('t.enterprise_id', 'uuid'),
    districtId: oneOf('t.district_id', 'uuid'),
    sector: oneOf('t.sector'),
    siteClass: oneOf('t.site_class'),
    basis: oneOf('t.basis'),
    signedFrom: (p) => `business_date_first(t.signed_on::text) >= ${p}::date`,
    signedTo: (p) => `business_date_last(t.signed_on::text) <= ${p}::date`,
    q: (p) => `(t.title ILIKE '%' || ${p} || '%' OR e.name ILIKE '%' || ${p} || '%')`,
  },
} satisfies Omit<ListSpec, 'from'>;

const EVIDENCE = `(SELECT coalesce(json_agg(json_build_object('id', x.id, 'fileId', x.file_id, 'fileName', f.name,
    'mediaType', f.media_type, 'kind', x.kind, 'addedAt', ${instant('x.added_at')}, 'addedBy', x.added_by,
    'addedByName', ${userName('x.added_by')}, 'amendmentId', x.version_id) ORDER BY x.added_at, x.id), '[]')
  FROM contract_evidence x JOIN files f ON f.id = x.file_id WHERE x.contract_id = t.id)`;

/** What a version says, field by field, `o` being the version. */
export const VERSION_FIELDS = (o: string): Record<string, string> => ({
  id: `${o}.id`,
  number: `${o}.number`,
  state: `${o}.state`,
  effectiveOn: `${o}.effective_on`,
  knownFrom: instant(`${o}.known_from`),
  amount: `${o}.amount::text`,
  currency: `${o}.currency`,
  fxRate: plain(`${o}.fx_rate`),
  fxDate: `${o}.fx_date`,
  amountCny: `round(${o}.amount_cny, 2)::text`,
  credits: creditsOf(o),
  plan: planOf(o),
  reason: `${o}.reason`,
  createdAt: instant(`${o}.created_at`),
  createdBy: `${o}.created_by`,
  createdByName: userName(`${o}.created_by`),
  version: `${o}.version`,
  decidedAt: instant(`${o}.decided_at`),
  decidedBy: `${o}.decided_by`,
  decidedByName: userName(`${o}.decided_by`),
  decisionReason: `${o}.decision_reason`,
});

const SAID = Object.entries(VERSION_FIELDS('o')).map(([name, sql]) => `'${name}', ${sql}`);
const VERSIONS = `(SELECT json_agg(json_build_object(${SAID.join(', ')}) ORDER BY o.number)
  FROM contract_versions o WHERE o.contract_id = t.id)`;

const PROOFS = `ARRAY['${SIGNING_PROOFS.join(`','`)}']`;
const SIGNING_EVIDENCE = `(SELECT json_build_object('ready', n >= 2, 'present', present,
    'missing', CASE WHEN n >= 2 THEN '{}' ELSE missing END)
  FROM (SELECT least(count(*) FILTER (WHERE held), (SELECT count(DISTINCT f.sha256) FROM contract_evidence x
        JOIN files f ON f.id = x.file_id WHERE x.contract_id = t.id AND x.version_id IS NULL AND x.kind = ANY(${PROOFS}))
        + count(*) FILTER (WHERE held AND proof = 'credit-code')) AS n,
      coalesce(array_agg(proof ORDER BY at) FILTER (WHERE held), '{}') AS present,
      coalesce(array_agg(proof ORDER BY at) FILTER (WHERE NOT held), '{}') AS missing
    FROM (SELECT proof, at, CASE proof WHEN 'credit-code' THEN e.id_type = 'uscc' ELSE EXISTS (
        SELECT 1 FROM contract_evidence x WHERE x.contract_id = t.id AND x.version_id IS NULL AND x.kind = proof) END AS held
      FROM unnest(${PROOFS}) WITH ORDINALITY p(proof, at)) proofs) counted)`;

/** One contract with its papers and everything it ever said. */
export function contractRecord(timeZone: string): ListSpec {
  const list = contractList(timeZone);
  return {
    ...list,
    name: 'contract',
    fields: {
      ...list.fields,
      evidence: EVIDENCE,
      versions: VERSIONS,
      signingEvidence: SIGNING_EVIDENCE,
      createdByName: userName('t.created_by'),
      submittedByName: userName('t.submitted_by'),
      decidedByName: userName('t.decided_by'),
    },
  };
}
