import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports of workbooks and of whole projects: sheets, headers of several rows, changes of status; what leads keep of a file. */
export class Imports1700000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of KEYED) await runner.query(entities(table, [...BEFORE, ...SINCE]));
    await runner.query(`
      ALTER TABLE imports ADD COLUMN format text NOT NULL DEFAULT 'csv' CHECK (format IN ('csv', 'xlsx')),
        ADD COLUMN sheet text,
        ADD COLUMN header_rows int[] NOT NULL DEFAULT '{}',
        ADD COLUMN status_changes jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(status_changes) = 'object'),
        ADD CHECK (format = 'csv' OR sheet IS NOT NULL),
        DROP CONSTRAINT imports_encoding_check;
      UPDATE imports SET header_rows = ARRAY[header_row]`);
    for (const sql of [LEAD_COLUMNS_HISTORY, KNOWN_LEADS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports DROP COLUMN format, DROP COLUMN sheet, DROP COLUMN header_rows, DROP COLUMN status_changes,
        ADD CONSTRAINT imports_encoding_check CHECK (encoding IN ('utf-8', 'gb18030', 'utf-16le')) NOT VALID`);
    for (const table of KEYED) await runner.query(entities(table, BEFORE, 'NOT VALID'));
    const dropped = COLUMNS.map((column) => `DROP COLUMN ${column.split(' ')[0]}`).join(', ');
    await runner.query(`ALTER TABLE leads ${dropped}; ALTER TABLE leads_history ${dropped}`);
    await runner.query(KNOWN_LEADS);
  }
}

/** The file's own words, and stages reached without a contract: \`{ "<stage>": "<date>" }\`. */
const COLUMNS = [
  'source_status text',
  'unknown_team text',
  'unknown_district text',
  'remark text',
  'later_stages jsonb',
];
const ADDED = COLUMNS.map((column) => `ADD COLUMN ${column}`).join(', ');

/** In a history table, the instant until which a version was known comes last. */
const LEAD_COLUMNS_HISTORY = `
  ALTER TABLE leads ${ADDED};
  ALTER TABLE leads_history ${ADDED}, ADD COLUMN until timestamptz;
  UPDATE leads_history SET until = known_until;
  ALTER TABLE leads_history DROP COLUMN known_until;
  ALTER TABLE leads_history RENAME COLUMN until TO known_until;
  ALTER TABLE leads_history ALTER COLUMN known_until SET NOT NULL;
  CREATE INDEX ON leads_history (known_until)`;

const KNOWN_LEADS = `
  DROP FUNCTION leads_known(timestamptz);
  DO $do$
  DECLARE
    columns text;
  BEGIN
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
      FROM pg_attribute WHERE attrelid = 'leads'::regclass AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('CREATE FUNCTION leads_known(at timestamptz) RETURNS SETOF leads LANGUAGE sql STABLE ROWS 100000 AS $f$
      SELECT %s FROM leads WHERE updated_at <= at
      UNION ALL SELECT %s FROM leads_history WHERE updated_at <= at AND known_until > at $f$', columns, columns);
  END $do$`;

const KEYED = ['imports', 'external_keys', 'import_mappings'];
const BEFORE = ['enterprises', 'leads', 'visits'];
const SINCE = [
  'contracts',
  'projects',
  'reports',
  'facilitation-tasks',
  'scenario-opportunities',
  'scenario-capabilities',
];

function entities(table: string, allowed: readonly string[], validity = ''): string {
  return `ALTER TABLE ${table} DROP CONSTRAINT ${table}_entity_check,
    ADD CONSTRAINT ${table}_entity_check CHECK (entity IN ('${allowed.join(`', '`)}')) ${validity}`;
}
