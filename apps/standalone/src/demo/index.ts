import { cityDay, type Day } from '@taproot/kernel';
import pg from 'pg';
import { loadHistory } from './history/load-history.js';
import { loadAccounts } from './load-accounts.js';

interface DemoSite {
  /** Where stored files lie. */
  filesDir: string;
  /** The day of the first start, at nine; its history ends the day before. By default it is now. */
  today?: Day;
}

/** Fills an empty, migrated database with the demo: the tree and accounts, and with `full` the city's history. */
export async function loadDemo(
  databaseUrl: string,
  mode: 'full' | 'accounts',
  { filesDir, today }: DemoSite,
): Promise<void> {
  const now = new Date();
  const start = today === undefined ? { today: cityDay(now), now } : { today };
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    const people = await loadAccounts(client);
    if (mode === 'full') await loadHistory(client, people, { filesDir, ...start });
    await client.query('COMMIT');
    // Until PostgreSQL has looked at so many rows at once by itself, its plans are guesses, some of them half a minute long.
    if (mode === 'full') await client.query('ANALYZE');
  } finally {
    await client.end();
  }
}
