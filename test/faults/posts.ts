import { eventually, type FaultSite } from './fault-site.js';

/** Enough outbound posts with enough visits for a run to take a while. */
export async function makePosts(site: FaultSite, posts: number, visitsEach: number): Promise<void> {
  await site.rows(POSTS, [posts]);
  await site.rows(VISITS, [visitsEach]);
}

const SYSTEM = `'00000000-0000-7000-8000-000000000000'::uuid, now(), 1`;
const POSTS = `INSERT INTO org_units (id, created_at, created_by, updated_at, version, code, name, kind, category, parent_id)
  SELECT gen_random_uuid(), now(), ${SYSTEM}, 'many-' || i, '驻外' || i || '组', 'team', 'outbound-post', c.id
  FROM generate_series(1, $1::int) i, org_units c WHERE c.code = 'city'`;
const VISITS = `INSERT INTO visits (id, created_at, created_by, updated_at, version, kind, team_id, occurred_on, record_due_on,
    enterprise_name, name_key, counterparts, needs)
  SELECT gen_random_uuid(), now(), ${SYSTEM}, 'outgoing', o.id, date '2026-01-05' + i * 4, date '2026-01-07' + i * 4, '企业' || i, '企业' || i,
    jsonb_build_array(jsonb_build_object('name', '王某', 'seniority', CASE WHEN i % 3 = 0 THEN 'decision-maker' ELSE 'working' END)),
    CASE WHEN i % 2 = 0 THEN '用地' END
  FROM org_units o, generate_series(1, $1::int) i WHERE o.code LIKE 'many-%'`;

/** Ordered while everything around it may be dying; the phone asks until it is taken. */
export async function orderRun(site: FaultSite, key: string): Promise<string> {
  const staff = await site.as('staff');
  const order = () =>
    staff.post<{ id: string }>(
      '/kpi/runs',
      { period: '2026', asOf: '2026-03-31' },
      { 'idempotency-key': key },
    );
  return (await eventually(order, ({ status }) => status === 202)).body.id;
}

export async function finished(site: FaultSite, runId: string): Promise<void> {
  const staff = await site.as('staff');
  const status = async () => (await staff.get<{ status: string }>(`/kpi/runs/${runId}`)).body.status;
  const found = await eventually(
    status,
    (word) => ['completed', 'failed', 'cancelled'].includes(word),
    120_000,
  );
  if (found !== 'completed') throw new Error(`the run ended ${found}`);
}

/** Every card of a run as it was stored, to be compared with another run's. */
export async function cardsOf(site: FaultSite, runId: string): Promise<unknown[]> {
  return site.rows(
    `SELECT team_id, category, status, score, rank, available_weight, indicators FROM kpi_scorecards
     WHERE run_id = $1 ORDER BY team_id`,
    [runId],
  );
}
