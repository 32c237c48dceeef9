// The floor: node:http and pg with prepared statements, JSON built by PostgreSQL. No sign-in, no validation, no scope
// beyond the same WHERE, nothing between the socket and the statement.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

const pool = new pg.Pool({
  connectionString: process.env.DATABASE_URL,
  max: Number(process.env.DATABASE_POOL),
});

const LIST = {
  name: 'list',
  text: `SELECT json_build_object('items', coalesce(json_agg(p), '[]'))::text AS json FROM (
    SELECT t.id, t.title, t.stage, t.sector, t.source_channel AS "sourceChannel", t.owner_team_id AS "ownerTeamId",
      t.introducer_team_id AS "introducerTeamId", t.enterprise_id AS "enterpriseId", t.investor_name AS "investorName",
      t.confidential, t.district_id AS "districtId", t.filed_on AS "filedOn", t.expected_amount::text AS "expectedAmount",
      t.expected_currency AS "expectedCurrency", t.probability::text, t.stage_since AS "stageSince",
      t.created_at AS "createdAt", t.created_by AS "createdBy", t.updated_at AS "updatedAt", t.version,
      t.referred_by_enterprise_id AS "referredByEnterpriseId",
      o.name AS "ownerTeamName", i.name AS "introducerTeamName", d.name AS "districtName", e.name AS "enterpriseName"
    FROM (SELECT * FROM leads WHERE owner_team_id = $1 AND stage = $2 ORDER BY updated_at DESC, id DESC LIMIT 51) t
    LEFT JOIN org_units o ON o.id = t.owner_team_id
    LEFT JOIN org_units i ON i.id = t.introducer_team_id
    LEFT JOIN org_units d ON d.id = t.district_id
    LEFT JOIN enterprises e ON e.id = t.enterprise_id
    ORDER BY t.updated_at DESC, t.id DESC LIMIT 50) p`,
};
const LEAD = {
  name: 'lead',
  text: `SELECT json_build_object('lead', (SELECT to_json(x) FROM (
      SELECT t.*, o.name AS "ownerTeamName", i.name AS "introducerTeamName", d.name AS "districtName", e.name AS "enterpriseName"
      FROM leads t
      LEFT JOIN org_units o ON o.id = t.owner_team_id LEFT JOIN org_units i ON i.id = t.introducer_team_id
      LEFT JOIN org_units d ON d.id = t.district_id LEFT JOIN enterprises e ON e.id = t.enterprise_id
      WHERE t.id = $1) x),
    'items', (SELECT coalesce(json_agg(v), '[]') FROM (
      SELECT v.*, o.name AS "teamName", e.name AS "enterpriseLabel",
        (SELECT coalesce(json_agg(u.display_name), '[]') FROM users u WHERE u.id = ANY(v.hosts)) AS "hostNames"
      FROM visits v
      JOIN org_units o ON o.id = v.team_id LEFT JOIN enterprises e ON e.id = v.enterprise_id
      WHERE v.lead_id = $1 ORDER BY v.occurred_on DESC, v.id DESC LIMIT 20) v))::text AS json`,
};
const SEARCH = {
  name: 'search',
  text: `SELECT json_build_object('items', coalesce(json_agg(p), '[]'))::text AS json FROM (
    SELECT t.id, t.name, t.id_type AS "idType", t.id_number AS "idNumber", t.country, t.industry_code AS "industryCode",
      t.group_parent_id AS "groupParentId", t.tags, t.created_at AS "createdAt", t.created_by AS "createdBy",
      t.updated_at AS "updatedAt", t.version
    FROM enterprises t
    WHERE t.name_grams @> $1::text[] AND position($2 IN t.name_key) > 0
    ORDER BY t.updated_at DESC, t.id DESC LIMIT 50) p`,
};
const VISIT = {
  name: 'visit',
  text: `WITH v AS (
      INSERT INTO visits (id, created_at, created_by, updated_at, version, kind, enterprise_id, team_id, occurred_on,
        record_due_on, hosts, counterparts, needs, next_step, next_step_due_on)
      VALUES ($1, now(), $2, now(), 1, $3, $4, $5, $6, $6::date + 4, ARRAY[$2::uuid], $7, $8, $9, $10) RETURNING *),
    a AS (INSERT INTO audit_log (id, at, actor_id, action, record_type, record_id, before, after)
      SELECT $11, now(), $2, 'visit.logged', 'visit', id, '{}', to_jsonb(v) FROM v),
    o AS (INSERT INTO outbox_events (id, type, payload, occurred_at)
      SELECT $12, 'visit.logged', jsonb_build_object('visitId', id, 'teamId', team_id), now() FROM v),
    i AS (INSERT INTO idempotency_keys (user_id, key, body_hash, response, created_at)
      SELECT $2, $13, $14, to_json(v)::text, now() FROM v)
    SELECT to_json(v)::text AS json FROM v`,
};

const STATEMENTS = JSON.parse(process.env.STATEMENTS);

async function answer(url, body) {
  const [path, query] = url.split('?');
  const given = new URLSearchParams(query);
  if (path === '/leads') return run(LIST, [given.get('ownerTeamId'), given.get('stage')]);
  if (path === '/enterprises') return run(SEARCH, [gramsOf(given.get('q')), given.get('q')]);
  if (path === '/lifecycle') return lifecycle(given);
  if (path === '/projects')
    return run({ name: 'projects', text: STATEMENTS.projects }, [[given.get('teamId')]]);
  if (path.startsWith('/projects/'))
    return run({ name: 'project', text: STATEMENTS.project }, [path.split('/')[2]]);
  if (path.startsWith('/leads/')) return run(LEAD, [path.split('/')[2]]);
  const v = JSON.parse(body);
  const step = v.nextStep;
  const values = [
    randomUUID(),
    v.by,
    v.kind,
    v.enterpriseId,
    v.teamId,
    v.occurredOn,
    JSON.stringify(v.counterparts),
  ];
  return run(VISIT, [
    ...values,
    v.needs,
    step.what,
    step.dueOn,
    randomUUID(),
    randomUUID(),
    v.key,
    'x'.repeat(64),
  ]);
}

function lifecycle(given) {
  const [year, asOf, knownAt] = ['period', 'asOf', 'knownAt'].map((name) => given.get(name));
  const days = [asOf, `${year}-01-01`, `${year}-12-31`];
  if (knownAt === null) return run({ name: 'live', text: STATEMENTS.live }, days);
  return run({ name: 'known', text: STATEMENTS.known }, [knownAt, ...days]);
}

async function run({ name, text }, values) {
  const { rows } = await pool.query({ name, text, values });
  return rows[0].json;
}

function gramsOf(text) {
  return text.length === 1 ? [text] : Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2));
}

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    answer(request.url, Buffer.concat(chunks)).then(
      (json) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(json),
      (error) => response.writeHead(500).end(String(error)),
    );
  });
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('floor ready'));
