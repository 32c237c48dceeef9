/**
 * A KPI run of every category over everything, against set-based statements in turns: of the posts their very scores by
 * one statement, of the others the statements that gather their facts, which is less than their scores. Alone:
 * `kpi-run.ts <database url>`.
 */
import 'reflect-metadata';
import { cpus } from 'node:os';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import pg from 'pg';
import { WorkerModule } from '../../apps/worker/src/worker.module.js';
import { departmentScheme, taskForceScheme } from '../../libs/kpi-formulas/src/index.js';
import { Period } from '../../libs/kernel/src/period.js';
import { TeamFactsGatherer, type ScoredTeam } from '../../libs/kpi/src/facts/team-facts.js';
import { RunsService } from '../../libs/kpi/src/runs/runs.service.js';
import { loadConfig } from '../../libs/platform/src/config/load-config.js';
import { Database } from '../../libs/platform/src/database/database.js';
import { SYSTEM } from '../../libs/platform/src/auth/system-actor.js';
import { KPI_FLOOR_SQL } from './kpi-floor.sql.js';

const AS_OF = '2026-06-30';

export async function measureKpiRun(databaseUrl: string, rounds = 3): Promise<void> {
  const env = { DATABASE_URL: databaseUrl, TAPROOT_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' };
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(loadConfig(env)), {
    logger: ['error', 'warn'],
  });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await boardStands(client);
    const others = await factStatements(worker, client);
    const ratios: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const floor = await floorOnce(client, others);
      const run = await runOnce(worker, client);
      const differ = [...floor.scores].filter(([team, score]) => run.scores.get(team) !== score).length;
      ratios.push(run.ms / floor.ms);
      console.log(
        `KPI run: floor ${floor.ms} ms, run ${run.ms} ms, ${(run.ms / floor.ms).toFixed(2)} of it; ${run.scores.size} scorecards, ${differ} of ${floor.scores.size} posts differ`,
      );
    }
    const middle = ratios.toSorted((a, b) => a - b)[Math.floor(rounds / 2)]!;
    console.log(
      `KPI run: ${middle.toFixed(2)} times set-based statements (wanted at most 1.5), ${cpus().length} cores`,
    );
  } finally {
    await client.end();
    await worker.close();
  }
}

/** The worker fills the standing board first; its work must not be measured. */
async function boardStands(client: pg.Client): Promise<void> {
  const started = Date.now();
  for (;;) {
    const { rows } = await client.query<{ done: boolean; n: number }>(`
      SELECT NOT EXISTS (SELECT 1 FROM kpi_moves_due) AND count(*) > 0 AS done, count(*)::int AS n
      FROM kpi_scorecards c JOIN kpi_runs r ON r.id = c.run_id AND r.kind = 'standing'`);
    if (rows[0]!.done) {
      console.log(`standing board: ${rows[0]!.n} cards in ${Date.now() - started} ms`);
      return;
    }
    await pause(100);
  }
}

type Asked = [statement: { text: string }, values: unknown[]];

/** What is asked of the database for the facts of task forces and departments. */
async function factStatements(worker: INestApplicationContext, client: pg.Client): Promise<Asked[]> {
  const { rows: teams } = await client.query<ScoredTeam>(
    `SELECT id AS "teamId", category FROM org_units WHERE category IN ('task-force', 'department')`,
  );
  const database = worker.get(Database, { strict: false });
  const ask = database.rows.bind(database);
  const asked: Asked[] = [];
  database.rows = (statement, values) => {
    asked.push([statement, values ?? []]);
    return ask(statement, values);
  };
  const schemeOf = (category: string) =>
    category === 'department' ? departmentScheme(2026) : taskForceScheme(2026);
  await worker
    .get(TeamFactsGatherer, { strict: false })
    .of(teams, schemeOf, Period.parse('2026'), { asOf: AS_OF, knownAt: new Date() });
  database.rows = ask;
  return asked;
}

async function floorOnce(client: pg.Client, others: readonly Asked[]) {
  const { rows: teams } = await client.query<{ id: string }>(
    `SELECT id FROM org_units WHERE category = 'outbound-post'`,
  );
  const values = [AS_OF, new Date(), teams.map(({ id }) => id), '2024-07-01', 'Asia/Shanghai', null];
  const started = Date.now();
  const { rows } = await client.query<{ teamId: string; score: string }>(KPI_FLOOR_SQL, values);
  for (const [{ text }, given] of others) await client.query(text, given);
  return { ms: Date.now() - started, scores: new Map(rows.map(({ teamId, score }) => [teamId, score])) };
}

async function runOnce(worker: INestApplicationContext, client: pg.Client) {
  const started = Date.now();
  const { id } = await worker
    .get(RunsService, { strict: false })
    .order(SYSTEM, { period: '2026', asOf: AS_OF });
  for (;;) {
    const { rows } = await client.query<{ status: string }>('SELECT status FROM kpi_runs WHERE id = $1', [
      id,
    ]);
    if (rows[0]!.status === 'completed') break;
    if (rows[0]!.status === 'failed') throw new Error('the run failed');
    await pause(20);
  }
  const ms = Date.now() - started;
  const { rows } = await client.query<{ teamId: string; score: string }>(
    'SELECT team_id AS "teamId", score::text FROM kpi_scorecards WHERE run_id = $1',
    [id],
  );
  return { ms, scores: new Map(rows.map(({ teamId, score }) => [teamId, score])) };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

const [, file, url] = process.argv;
if (file?.endsWith('bench/kpi-run.ts') && url) await measureKpiRun(url);
