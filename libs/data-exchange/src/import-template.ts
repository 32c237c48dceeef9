import type { StreamableFile } from '@nestjs/common';
import type { ExportFormat } from '@taproot/platform';
import { importErrors } from './import.errors.js';
import { FIELDS, KEY_FIELD } from './reading/fields.js';
import { tableFile } from './table-file.js';

/** A sheet whose columns bear the names of the fields: filled in, it needs no mapping. */
export function importTemplate(entity: string, format: ExportFormat): StreamableFile {
  if (!Object.hasOwn(FIELDS, entity)) throw importErrors.templateUnknown({ entity: entity.slice(0, 60) });
  const fields = Object.keys(FIELDS[entity as keyof typeof FIELDS]);
  return tableFile({ name: entity, header: [KEY_FIELD, ...fields], rows: [] }, format);
}
