import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, refuseOn } from '@taproot/platform';
import type { SaveMappingDto } from './dto/import.dto.js';
import { ImportMapping } from './import.entity.js';
import { importErrors } from './import.errors.js';
import { parseMapping } from './reading/mapping.rules.js';

@Injectable()
export class ImportMappingsService {
  constructor(private readonly commands: Commands) {}

  save(actor: Actor, { name, entity, mapping: sent }: SaveMappingDto): Promise<ImportMapping> {
    const mapping = parseMapping(entity, sent);
    return this.commands.run(actor, (unit) =>
      unit.add('import-mapping.saved', Object.assign(new ImportMapping(), { name, entity, mapping })),
    );
  }
}

refuseOn('import_mappings_name_key', () => importErrors.mappingNameTaken().at('name'));
