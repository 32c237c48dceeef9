import { Injectable } from '@nestjs/common';
import { AppConfig, Lists, type ListSpec, type Unit } from '@taproot/platform';
import { contractRecord } from './contract-list.js';
import type { ContractView } from './dto/contract.view.js';

/** A contract as a command answers it: as it reads once everything of the command is written. */
@Injectable()
export class ContractAnswers {
  private readonly contract: ListSpec;

  constructor(
    private readonly lists: Lists,
    config: AppConfig,
  ) {
    this.contract = contractRecord(config.timeZone);
  }

  async of(unit: Unit, id: string): Promise<ContractView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(this.contract, id, () => undefined)) as ContractView;
  }
}
