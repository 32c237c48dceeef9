/**
 * A city of any size, made set-based inside PostgreSQL and the same every time: posts of power-law size with their
 * people, enterprises, contacts, targets, leads with their stages, visits, contracts with their projects. Scale 1 is
 * 2,000 teams, 100k enterprises, 200k leads, 500k visits, 50k contracts with 150k milestones; 0.1 a tenth of each. Run alone: `dataset.ts <database url> [scale]`.
 */
import pg from 'pg';
import { hashPassword } from '../../libs/org/src/passwords.js';
import { DEMO_PASSWORD } from '../../libs/org/src/demo.controller.js';
import {
  CONTRACTS,
  CONTRACTS_BEFORE,
  MILESTONES,
  PROJECTS,
  REPORTS,
  VERSIONS,
} from './dataset-contracts.sql.js';
import { LEADS, STAGE_CHANGES } from './dataset-leads.sql.js';
import { CONTACTS, ENTERPRISES, FUNCTIONS, TARGETS, TEAMS, USERS } from './dataset-people.sql.js';
import { TASKS } from './dataset-tasks.sql.js';
import { FILES, VISITS } from './dataset-visits.sql.js';

export interface DatasetSize {
  teams: number;
  enterprises: number;
  leads: number;
  visits: number;
  contracts: number;
}

export function datasetSize(scale: number): DatasetSize {
  const of = (n: number) => Math.max(10, Math.round(n * scale));
  return {
    teams: of(2000),
    enterprises: of(100_000),
    leads: of(200_000),
    visits: of(500_000),
    contracts: of(50_000),
  };
}

/** Fills a migrated, empty database. */
export async function makeDataset(databaseUrl: string, scale = 1): Promise<DatasetSize> {
  const size = datasetSize(scale);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    // Checks that each row keeps by construction; only a superuser may skip them.
    await client.query('SET session_replication_role = replica').catch(() => undefined);
    await client.query(FUNCTIONS);
    await client.query(
      'CREATE TEMP TABLE size AS SELECT $1::int AS teams, $2::int AS enterprises, $3::int AS leads, $4::int AS visits, $5::int AS contracts',
      [size.teams, size.enterprises, size.leads, size.visits, size.contracts],
    );
    await client.query('CREATE TEMP TABLE secret AS SELECT $1::text AS hash', [
      await hashPassword(DEMO_PASSWORD),
    ]);
    const { rows: indexes } = await client.query<{ name: string; definition: string }>(SLOW_INDEXES);
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    for (const sql of [...PEOPLE, ...TALKS, ...DEALS, TASKS]) await client.query(sql);
    for (const { definition } of indexes) await client.query(definition);
    await client.query('RESET session_replication_role');
    await client.query(SETTLE);
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
  return size;
}

const PEOPLE = [TEAMS, USERS, ENTERPRISES, CONTACTS, TARGETS];
const TALKS = [LEADS, STAGE_CHANGES, FILES, VISITS];
const DEALS = [CONTRACTS, CONTRACTS_BEFORE, VERSIONS, PROJECTS, MILESTONES, REPORTS];

/** What triggers would have kept: to whom an enterprise of confidential leads is known. */
const SETTLE = `SELECT settle_known_to(enterprise_id) FROM (
  SELECT DISTINCT enterprise_id FROM leads WHERE confidential AND enterprise_id IS NOT NULL ORDER BY 1) met`;

/** Made once over all rows instead of row by row. */
const SLOW_INDEXES = `SELECT x.indexrelid::regclass::text AS name, pg_get_indexdef(x.indexrelid) AS definition
  FROM pg_index x JOIN pg_class c ON c.oid = x.indexrelid JOIN pg_am a ON a.oid = c.relam
  WHERE a.amname = 'gin' AND x.indrelid IN ('enterprises'::regclass, 'leads'::regclass, 'visits'::regclass)`;

const [, file, url, scale] = process.argv;
if (file?.endsWith('bench/dataset.ts') && url) {
  const size = await makeDataset(url, Number(scale ?? 1));
  console.log(JSON.stringify(size));
}
