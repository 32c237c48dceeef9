import { spawn } from 'node:child_process';
import pg from 'pg';

/** The relay's work, apart: how fast the events that the bench left behind reach their consumers. */
export async function measureRelay(databaseUrl, secret) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = async () =>
    Number(
      (await client.query('SELECT count(*) AS n FROM outbox_events WHERE published_at IS NULL')).rows[0].n,
    );
  const before = await waiting();
  const env = { ...process.env, DATABASE_URL: databaseUrl, TAPROOT_SECRET: secret, LOG_LEVEL: 'warn' };
  const worker = spawn(process.execPath, ['dist/server/apps/worker/src/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => worker.stdout.once('data', resolve));
  const started = Date.now();
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (Date.now() - started) / 1000;
  console.log(
    `\nrelay: ${before} events published in ${seconds.toFixed(1)} s, ${(before / seconds).toFixed(0)} a second`,
  );
  worker.kill();
  await client.end();
}
