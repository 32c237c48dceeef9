import pg from 'pg';
import { addDays, cityDay } from '../../libs/kernel/src/index.js';
import { depthWindowStart } from '../../libs/kpi-formulas/src/index.js';
import { KPI_FLOOR_SQL } from './kpi-floor.sql.js';
import { signIn } from './sample.js';
import { startServers, startWorker } from './servers.js';

const ROUNDS = 3;

/** A run of every post through API, queue and worker against one statement of the same figures, which must agree. */
export async function measureKpiRun(databaseUrl: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const servers = await startServers(databaseUrl, secret);
  const worker = await startWorker(databaseUrl, secret);
  try {
    const token = await signIn(servers.api, 'staff-0');
    const times = { floor: [] as number[], run: [] as number[] };
    for (let round = 0; round < ROUNDS; round += 1) {
      const asOf = addDays(cityDay(new Date()), -1 - round);
      const started = performance.now();
      const floor = await floorScores(client, asOf);
      times.floor.push((performance.now() - started) / 1000);
      const run = await orderRun(servers.api, token, asOf);
      times.run.push(run.seconds);
      compare(floor, await runScores(client, run.id));
    }
    const [floor, run] = [median(times.floor), median(times.run)];
    console.log(
      `\nKPI run: ${run.toFixed(2)} s, one statement of the same figures ${floor.toFixed(2)} s, ${(run / floor).toFixed(2)} times (wanted: at most 1.5)`,
    );
  } finally {
    worker.kill();
    servers.stop();
    await client.end();
  }
}

async function floorScores(client: pg.Client, asOf: string): Promise<Map<string, string>> {
  const teams = await client.query<{ ids: string[] }>(
    `SELECT array_agg(id) AS ids FROM org_units WHERE category = 'outbound-post'`,
  );
  const from = [`${asOf.slice(0, 4)}-01-01`, depthWindowStart(asOf)].toSorted()[0];
  const values = [
    asOf,
    new Date(),
    teams.rows[0]!.ids,
    from,
    'Asia/Shanghai',
    null,
    `${asOf.slice(0, 4)}-01-01`,
  ];
  const { rows } = await client.query<{ teamId: string; score: string }>(
    `${KPI_FLOOR_SQL} WHERE $6::uuid IS NULL`,
    values,
  );
  return new Map(rows.map(({ teamId, score }) => [teamId, score]));
}

async function orderRun(api: string, token: string, asOf: string): Promise<{ id: string; seconds: number }> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const started = performance.now();
  const body = JSON.stringify({ period: asOf.slice(0, 4), asOf });
  const ordered = await fetch(`${api}/kpi/runs`, { method: 'POST', headers, body });
  const { id } = (await ordered.json()) as { id: string };
  for (;;) {
    const { status } = (await (await fetch(`${api}/kpi/runs/${id}`, { headers })).json()) as {
      status: string;
    };
    if (status === 'completed') return { id, seconds: (performance.now() - started) / 1000 };
    if (status === 'failed') throw new Error('the run failed');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function runScores(client: pg.Client, id: string): Promise<Map<string, string>> {
  const { rows } = await client.query<{ team: string; score: string }>(
    'SELECT team_id AS team, score::text FROM kpi_scorecards WHERE run_id = $1',
    [id],
  );
  return new Map(rows.map(({ team, score }) => [team, score]));
}

function compare(floor: Map<string, string>, run: Map<string, string>): void {
  const differing = [...floor].filter(([team, score]) => Number(run.get(team)) !== Number(score));
  if (differing.length > 0 || floor.size !== run.size) {
    const shown = differing.slice(0, 3).map(([team, score]) => `${team}: ${score} and ${run.get(team)}`);
    throw new Error(`${differing.length} of ${floor.size} scores differ (${shown.join('; ')})`);
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
