import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Imports with their rows, what a source calls the records it brought, and mappings kept for the next file. */
export class DataExchange1700000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [IMPORTS, ROWS, KEYS, MAPPINGS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_mappings, external_keys, import_rows, imports');
  }
}

const ENTITY = `entity text NOT NULL CHECK (entity IN ('enterprises', 'leads', 'visits'))`;

/**
 * `next_row` is where the work goes on; it moves in the transaction that writes the rows before it.
 * `generation` numbers the queue's attempts at the job; a queue that lost it gets the next one.
 */
const IMPORTS = `
  CREATE TABLE imports (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    ${ENTITY},
    mode text NOT NULL CHECK (mode IN ('preview', 'commit')),
    source text NOT NULL CHECK (length(source) BETWEEN 1 AND 400),
    file_id uuid NOT NULL REFERENCES files,
    mapping jsonb NOT NULL CHECK (jsonb_typeof(mapping) = 'object'),
    encoding text NOT NULL CHECK (encoding IN ('utf-8', 'gb18030', 'utf-16le')),
    delimiter text NOT NULL CHECK (length(delimiter) = 1),
    header_row int NOT NULL CHECK (header_row > 0),
    header text[] NOT NULL,
    status text NOT NULL CHECK (status IN ('queued', 'running', 'previewed', 'completed', 'failed')),
    failure jsonb,
    total int CHECK (total >= 0),
    next_row int NOT NULL DEFAULT 1 CHECK (next_row > 0),
    created int NOT NULL DEFAULT 0 CHECK (created >= 0),
    updated int NOT NULL DEFAULT 0 CHECK (updated >= 0),
    unchanged int NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
    rejected int NOT NULL DEFAULT 0 CHECK (rejected >= 0),
    warnings jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(warnings) = 'object'),
    absent int CHECK (absent >= 0),
    generation int NOT NULL DEFAULT 0,
    progressed_at timestamptz,
    started_at timestamptz,
    finished_at timestamptz,
    CHECK ((status = 'failed') = (failure IS NOT NULL)),
    CHECK (status NOT IN ('running', 'previewed', 'completed') OR (started_at IS NOT NULL AND total IS NOT NULL)),
    CHECK ((status IN ('previewed', 'completed', 'failed')) = (finished_at IS NOT NULL)),
    CHECK (status <> 'previewed' OR mode = 'preview'),
    CHECK (status <> 'completed' OR mode = 'commit'),
    CHECK (created + updated + unchanged + rejected <= coalesce(total, 0)),
    CHECK (status NOT IN ('previewed', 'completed')
      OR (created + updated + unchanged + rejected = total AND absent IS NOT NULL))
  );
  CREATE INDEX imports_created ON imports (created_at DESC, id DESC);
  CREATE INDEX imports_unfinished ON imports (id) WHERE status IN ('queued', 'running')`;

/** Numbered as a spreadsheet numbers them. The content is kept where no record keeps it: in a preview. */
const ROWS = `
  CREATE TABLE import_rows (
    import_id uuid NOT NULL REFERENCES imports,
    row_number int NOT NULL CHECK (row_number > 0),
    external_key text,
    outcome text NOT NULL CHECK (outcome IN ('created', 'updated', 'unchanged', 'rejected')),
    record_id uuid,
    row_hash text,
    content jsonb,
    warnings text[] NOT NULL DEFAULT '{}',
    errors jsonb,
    cells jsonb,
    PRIMARY KEY (import_id, row_number),
    CHECK ((outcome = 'rejected') = (errors IS NOT NULL)),
    CHECK ((outcome = 'rejected') = (cells IS NOT NULL)),
    CHECK (outcome = 'rejected' OR (external_key IS NOT NULL AND row_hash IS NOT NULL)),
    CHECK (outcome <> 'rejected' OR (row_hash IS NULL AND record_id IS NULL AND content IS NULL))
  );
  CREATE INDEX import_rows_key ON import_rows (import_id, external_key);
  CREATE INDEX import_rows_outcome ON import_rows (import_id, outcome, row_number);
  CREATE INDEX import_rows_warned ON import_rows (import_id, row_number) WHERE warnings <> '{}'`;

/**
 * One record a key, for good. \`content\` is what the source last said of it: the next file changes what differs from
 * that, and leaves alone what people changed since. The record is another capability's, hence no foreign key.
 */
const KEYS = `
  CREATE TABLE external_keys (
    ${ENTITY},
    source text NOT NULL,
    external_key text NOT NULL CHECK (length(external_key) BETWEEN 1 AND 500),
    record_id uuid NOT NULL,
    content jsonb NOT NULL CHECK (jsonb_typeof(content) = 'object'),
    import_id uuid NOT NULL REFERENCES imports,
    previous_import_id uuid REFERENCES imports,
    CONSTRAINT external_keys_key PRIMARY KEY (entity, source, external_key)
  );
  CREATE INDEX external_keys_anywhere ON external_keys (entity, external_key);
  CREATE INDEX external_keys_record ON external_keys (record_id)`;

const MAPPINGS = `
  CREATE TABLE import_mappings (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    ${ENTITY},
    mapping jsonb NOT NULL CHECK (jsonb_typeof(mapping) = 'object'),
    CONSTRAINT import_mappings_name_key UNIQUE (entity, name)
  );
  CREATE INDEX import_mappings_name ON import_mappings (name, id)`;
