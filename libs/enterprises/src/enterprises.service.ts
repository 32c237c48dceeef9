import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn } from '@taproot/platform';
import type { ChangeEnterpriseDto, RegisterEnterpriseDto } from './dto/enterprise.dto.js';
import { EnterpriseReferences } from './enterprise-references.js';
import { Enterprise } from './enterprise.entity.js';
import { enterpriseErrors } from './enterprise.errors.js';
import { enterpriseChanged, enterpriseRegistered } from './enterprise.events.js';
import { identified, named } from './enterprise.rules.js';

@Injectable()
export class EnterprisesService {
  constructor(
    private readonly commands: Commands,
    private readonly references: EnterpriseReferences,
  ) {}

  /** Names may repeat: likeness is warned of, not forbidden. Numbers may not. */
  register(actor: Actor, input: RegisterEnterpriseDto) {
    return this.commands.run(actor, async (unit) => {
      const keys = { ...named(input.name), ...identified(input.idType, input.idNumber ?? null) };
      await this.checkGroup(actor, input.groupParentId);
      const enterprise = Object.assign(new Enterprise(), EMPTY, input, keys);
      unit.add('enterprise.registered', enterprise);
      unit.emit(enterpriseRegistered(enterprise));
      return answer(enterprise);
    });
  }

  change(actor: Actor, id: string, input: ChangeEnterpriseDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      if (!(await this.references.findFor(actor, id))) throw platformErrors.notFound();
      const enterprise = await unit.find(Enterprise, { id });
      if (!enterprise) throw platformErrors.notFound();
      await this.checkGroup(actor, input.groupParentId);
      const keys = input.name === undefined ? {} : named(input.name);
      const patch = { ...input, ...keys, ...numberAfter(enterprise, input) };
      unit.change('enterprise.changed', enterprise, patch, { ifVersion });
      if (enterprise.updatedAt === unit.at) unit.emit(enterpriseChanged(enterprise));
      return answer(enterprise);
    });
  }

  private async checkGroup(actor: Actor, parentId: string | null | undefined): Promise<void> {
    if (!parentId || (await this.references.findFor(actor, parentId))) return;
    throw enterpriseErrors.groupParentUnknown().at('groupParentId');
  }
}

export const EMPTY = { idNumber: null, country: null, industryCode: null, groupParentId: null, tags: [] };

/** A number goes when its kind does. */
function numberAfter(enterprise: Enterprise, { idType, idNumber }: ChangeEnterpriseDto) {
  const kept = idType === 'none' ? null : enterprise.idNumber;
  return identified(idType ?? enterprise.idType, idNumber === undefined ? kept : idNumber);
}

function answer(enterprise: Enterprise) {
  const { nameKey: _key, pinyin: _pinyin, pinyinInitials: _initials, ...said } = enterprise;
  return said;
}

refuseOn('enterprises_id_number_key', () => enterpriseErrors.idNumberTaken().at('idNumber'));
refuseOn('enterprises_group_parent_id_fkey', () => enterpriseErrors.groupParentUnknown().at('groupParentId'));
refuseOn('enterprises_no_group_cycle', () => enterpriseErrors.groupBelowItself().at('groupParentId'));
