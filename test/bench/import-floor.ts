import pg from 'pg';

/** What an import writes, in the order of their references; of what its events set off later, nothing. */
const TABLES = [
  'files',
  'imports',
  'enterprises',
  'leads',
  'lead_stage_changes',
  'contracts',
  'contract_versions',
  'contract_credits',
  'contract_funds',
  'credit_movements',
  'projects',
  'project_turns',
  'project_reports',
  'milestones',
  'external_keys',
  'import_rows',
  'audit_seals',
  'audit_log',
  'outbox_events',
];
const ROWS_A_STATEMENT = 500;
/** Of one statement, in PostgreSQL's protocol. */
const MOST_PARAMETERS = 65_000;

/** Reads what transactions after `since` left in one database, and times how long INSERTs of it take in its twin. */
export async function insertResult(
  fromUrl: string,
  intoUrl: string,
  since: string,
): Promise<{ rows: number; seconds: number }> {
  const text = { getTypeParser: () => (value: unknown) => value };
  const from = new pg.Client({ connectionString: fromUrl, types: text as unknown as pg.CustomTypesConfig });
  const into = new pg.Client({ connectionString: intoUrl });
  await from.connect();
  await into.connect();
  try {
    await into.query('SET session_replication_role = origin');
    await from.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await into.query('BEGIN');
    await into.query('SET CONSTRAINTS ALL DEFERRED');
    const total = { rows: 0, ms: 0 };
    for (const table of TABLES) {
      const { rows, ms } = await insertTable(from, into, table, since);
      total.rows += rows;
      total.ms += ms;
    }
    const started = performance.now();
    await into.query('COMMIT');
    return { rows: total.rows, seconds: (total.ms + performance.now() - started) / 1000 };
  } finally {
    await from.end();
    await into.end();
  }
}

async function insertTable(from: pg.Client, into: pg.Client, table: string, since: string) {
  const { rows: columns } = await from.query<{ name: string }>(COLUMNS, [table]);
  const names = columns.map(({ name }) => name).join(', ');
  const size = Math.min(ROWS_A_STATEMENT, Math.floor(MOST_PARAMETERS / columns.length));
  await from.query(
    `DECLARE written NO SCROLL CURSOR FOR SELECT ${names} FROM ${table} WHERE xmin::text::bigint > ${since}`,
  );
  const total = { rows: 0, ms: 0 };
  for (;;) {
    const { rows } = await from.query<unknown[]>({ text: `FETCH ${size} FROM written`, rowMode: 'array' });
    if (rows.length === 0) break;
    const statement = {
      ...(rows.length === size && { name: `floor_${table}` }),
      text: `INSERT INTO ${table} (${names}) OVERRIDING SYSTEM VALUE VALUES ${places(rows.length, columns.length)}`,
      values: rows.flat(),
    };
    const started = performance.now();
    await into.query(statement);
    total.ms += performance.now() - started;
    total.rows += rows.length;
  }
  await from.query('CLOSE written');
  return total;
}

function places(rows: number, columns: number): string {
  const row = (at: number) =>
    `(${Array.from({ length: columns }, (_, i) => `$${at * columns + i + 1}`).join(',')})`;
  return Array.from({ length: rows }, (_, at) => row(at)).join(',');
}

const COLUMNS = `SELECT column_name AS name FROM information_schema.columns
  WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' ORDER BY ordinal_position`;
