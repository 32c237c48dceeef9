import { Injectable } from '@nestjs/common';
import { Lists, type Unit } from '@taproot/platform';
import { CONTRACT } from './contract-list.js';
import type { ContractView } from './dto/contract.view.js';

/** A contract as a command answers it: as it reads once everything of the command is written. */
@Injectable()
export class ContractAnswers {
  constructor(private readonly lists: Lists) {}

  async of(unit: Unit, id: string): Promise<ContractView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(CONTRACT, id, () => undefined)) as ContractView;
  }
}
