import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn } from '@taproot/platform';
import { Actors } from './actors.js';
import type { ChangeOrgUnitDto, CreateOrgUnitDto } from './dto/org-unit.dto.js';
import { OrgUnit } from './org-unit.entity.js';
import { orgErrors } from './org.errors.js';

@Injectable()
export class OrgUnitsService {
  constructor(
    private readonly commands: Commands,
    private readonly actors: Actors,
  ) {}

  create(actor: Actor, input: CreateOrgUnitDto): Promise<OrgUnit> {
    return this.commands.run(actor, (unit) => {
      const category = categoryFor(input);
      return unit.add('org-unit.created', Object.assign(new OrgUnit(), input, { category }));
    });
  }

  async change(actor: Actor, id: string, input: ChangeOrgUnitDto, ifVersion: number): Promise<OrgUnit> {
    const changed = await this.commands.run(actor, async (unit) => {
      const found = await unit.find(OrgUnit, { id });
      if (!found) throw platformErrors.notFound();
      return unit.change('org-unit.changed', found, input, { ifVersion });
    });
    this.actors.forget();
    return changed;
  }
}

/** A department's category follows from its kind; a team must say which it is. */
function categoryFor({ kind, category }: CreateOrgUnitDto) {
  if (kind === 'department') return 'department';
  if (kind === 'team' && !category) throw orgErrors.categoryNeeded().at('category');
  return category ?? null;
}

refuseOn('org_units_code_key', () => orgErrors.unitCodeTaken().at('code'));
refuseOn('org_units_parent_id_fkey', () => orgErrors.unitUnknown().at('parentId'));
refuseOn('org_units_no_cycle', () => orgErrors.unitBelowItself().at('parentId'));
