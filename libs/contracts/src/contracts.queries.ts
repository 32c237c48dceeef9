import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Exports, Lists, pageRequest, type ExportFormat } from '@taproot/platform';
import { CONTRACT, CONTRACTS } from './contract-list.js';
import { contractScope } from './contract-scope.js';
import type { ContractFilters } from './dto/contract-query.dto.js';

@Injectable()
export class ContractsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  list(actor: Actor, query: ContractFilters): Promise<string> {
    return this.lists.page(CONTRACTS, pageRequest(query), contractScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(CONTRACT, id, contractScope(actor));
  }

  export(actor: Actor, query: ContractFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(CONTRACTS, pageRequest(query).filters, contractScope(actor), format);
  }
}
