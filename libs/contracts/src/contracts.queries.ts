import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { AppConfig, Exports, Lists, pageRequest, type ExportFormat, type ListSpec } from '@taproot/platform';
import { contractList, contractRecord } from './contract-list.js';
import { contractScope } from './contract-scope.js';
import type { ContractFilters } from './dto/contract-query.dto.js';

@Injectable()
export class ContractsQueries {
  private readonly contracts: ListSpec;
  private readonly contract: ListSpec;

  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    config: AppConfig,
  ) {
    this.contracts = contractList(config.timeZone);
    this.contract = contractRecord(config.timeZone);
  }

  list(actor: Actor, query: ContractFilters): Promise<string> {
    return this.lists.page(this.contracts, pageRequest(query), contractScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(this.contract, id, contractScope(actor));
  }

  export(actor: Actor, query: ContractFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(this.contracts, pageRequest(query), contractScope(actor), format);
  }
}
