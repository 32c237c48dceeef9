import { Client } from 'pg';
import { startWorker } from './servers.js';

/** The relay's work, apart: how fast the events that the bench left behind are published. */
export async function measureRelay(databaseUrl: string, secret: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const waiting = async () => {
    const { rows } = await client.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM outbox_events WHERE published_at IS NULL',
    );
    return rows[0]!.n;
  };
  const before = await waiting();
  const worker = await startWorker(databaseUrl, secret);
  const started = performance.now();
  while ((await waiting()) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `\nrelay: ${before} events published in ${seconds.toFixed(1)} s, ${(before / seconds).toFixed(0)} a second`,
  );
  worker.kill();
  await client.end();
}
