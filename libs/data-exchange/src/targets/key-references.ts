import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { groupedBy } from '../grouped.js';
import type { ImportEntity } from '../reading/mapping.types.js';
import type { SheetRow } from '../reading/sheet-reader.js';
import { defaultSource } from '../reading/sheet-mapping.rules.js';
import type { SheetContext } from './import-target.js';

interface KeyRow {
  [column: string]: unknown;
  key: string;
  source: string;
  recordId: string;
}

/** Records by the key a file gives them: in the file's own source, in that of the column's name, else anywhere if it is one. */
@Injectable()
export class KeyReferences {
  constructor(private readonly database: Database) {}

  async find(
    entity: ImportEntity,
    field: string,
    rows: readonly SheetRow[],
    sheet: SheetContext,
  ): Promise<Map<string, string>> {
    const keys = textsOf(rows, field);
    if (keys.length === 0) return new Map();
    const found = await this.database.rows<KeyRow>(FIND, [entity, keys]);
    const byKey = groupedBy(found, (row) => row.key);
    const spec = sheet.mapping.columns[field];
    const near = [
      sheet.source,
      ...[spec?.column ?? [], spec?.firstOf ?? []].flat().map((c) => defaultSource(entity, c)),
    ];
    return new Map(keys.flatMap((key) => chosen(key, byKey.get(key) ?? [], near)));
  }
}

function chosen(key: string, found: readonly KeyRow[], near: readonly string[]): [string, string][] {
  for (const source of near) {
    const row = found.find((one) => one.source === source);
    if (row) return [[key, row.recordId]];
  }
  const records = new Set(found.map(({ recordId }) => recordId));
  return records.size === 1 ? [[key, [...records][0]!]] : [];
}

/** The distinct texts rows say in a field. */
export function textsOf(rows: readonly SheetRow[], ...fields: string[]): string[] {
  const texts = rows.flatMap(({ said }) => fields.flatMap((field) => said[field] ?? []));
  return [...new Set(texts.filter((text) => typeof text === 'string'))];
}

const FIND = {
  name: 'external_keys_named',
  text: `SELECT external_key AS key, source, record_id AS "recordId" FROM external_keys
    WHERE entity = $1 AND external_key = ANY($2::text[])`,
};
