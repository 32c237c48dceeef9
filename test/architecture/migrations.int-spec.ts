import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../migrations/index.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let own: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  own = await createTestDatabase({ empty: true });
  source = new DataSource({ type: 'postgres', url: own.url, migrations: MIGRATIONS });
  await source.initialize();
});
afterAll(async () => {
  await source.destroy();
  await own.drop();
});

/** Tables, indexes, sequences and functions, but for the list of migrations itself. */
async function things(): Promise<string[]> {
  const rows = await source.query<{ name: string }[]>(`
    SELECT c.relkind::text || ' ' || c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace
    UNION ALL SELECT 'function ' || p.oid::regprocedure::text FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY 1`);
  return rows.map(({ name }) => name).filter((name) => !/ (migrations|PK_)/.test(name));
}

describe('migrations', () => {
  it('revert one by one to nothing, and come back as they were', async () => {
    await source.runMigrations({ transaction: 'each' });
    const whole = await things();
    for (const _ of MIGRATIONS) await source.undoLastMigration({ transaction: 'each' });
    expect(await things()).toEqual([]);
    await source.runMigrations({ transaction: 'each' });
    expect(await things()).toEqual(whole);
  });
});
