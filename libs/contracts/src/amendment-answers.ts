import { Injectable } from '@nestjs/common';
import { instant, Lists, type ListSpec, type Unit } from '@taproot/platform';
import { VERSION_FIELDS } from './contract-list.js';
import type { AmendmentView } from './dto/contract.view.js';

/** An amendment as a command answers it. */
@Injectable()
export class AmendmentAnswers {
  constructor(private readonly lists: Lists) {}

  async of(unit: Unit, id: string): Promise<AmendmentView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(AMENDMENT, id, () => undefined)) as AmendmentView;
  }
}

const AMENDMENT: ListSpec = {
  name: 'contract-amendment',
  from: 'contract_versions t',
  fields: { ...VERSION_FIELDS('t'), contractId: 't.contract_id', updatedAt: instant('t.updated_at') },
  sorts: { createdAt: { sql: 't.created_at', type: 'timestamptz' } },
  defaultSort: 'createdAt',
  filters: {},
};
