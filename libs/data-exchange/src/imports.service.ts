import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { checked, Commands, safeName, StoredFile } from '@taproot/platform';
import { OrderImportDto } from './dto/import.dto.js';
import { Import } from './import.entity.js';
import { importErrors } from './import.errors.js';
import { importOrdered } from './import.events.js';
import { parseMapping } from './reading/mapping.rules.js';
import { inspect } from './reading/sheet-file.js';
import { checkColumns, sourceOf, templateMapping } from './reading/sheet-mapping.rules.js';
import type { Received } from './upload.js';

@Injectable()
export class ImportsService {
  constructor(private readonly commands: Commands) {}

  /** The file is looked at and kept; its rows are taken by a job that starts with the import's own event. */
  async order(actor: Actor, { file, fields }: Received): Promise<{ id: string }> {
    const { entity, mode, mapping: sent } = checked(OrderImportDto, fields);
    const said = sent === undefined ? undefined : parseMapping(entity, jsonOf(sent));
    const form = await inspect(file.path, said ?? {});
    const mapping = said ?? templateMapping(entity, form.header);
    checkColumns(mapping, form.header);
    await file.settle();
    return this.commands.run(actor, (unit) => {
      const { name, size, sha256 } = file;
      const stored = Object.assign(new StoredFile(), {
        name: safeName(name),
        size,
        sha256,
        mediaType: MEDIA_TYPES[form.format],
      });
      unit.add('file.stored', stored);
      const order = { entity, mode, mapping, source: sourceOf(entity, mapping), fileId: stored.id, ...form };
      const headerRow = form.headerRows.at(-1)!;
      const made = unit.add('import.ordered', Object.assign(new Import(), EMPTY, order, { headerRow }));
      unit.emit(importOrdered(made.id));
      return { id: made.id };
    });
  }
}

const MEDIA_TYPES = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const EMPTY = {
  status: 'queued' as const,
  failure: null,
  total: null,
  absent: null,
  startedAt: null,
  finishedAt: null,
};

function jsonOf(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent;
  try {
    return JSON.parse(sent) as unknown;
  } catch (error) {
    throw importErrors.mappingJson({ why: (error as Error).message.slice(0, 120) }).at('mapping');
  }
}
