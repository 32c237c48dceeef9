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
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE imports DROP COLUMN format, DROP COLUMN sheet, DROP COLUMN header_rows, DROP COLUMN status_changes,
        ADD CONSTRAINT imports_encoding_check CHECK (encoding IN ('utf-8', 'gb18030', 'utf-16le')) NOT VALID`);
    for (const table of KEYED) await runner.query(entities(table, BEFORE, 'NOT VALID'));
  }
}

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
