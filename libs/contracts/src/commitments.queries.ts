import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  AppConfig,
  Lists,
  oneOf,
  pageRequest,
  platformErrors,
  RECORD_FIELDS,
  type ListSpec,
  type Unit,
} from '@taproot/platform';
import { ContractReferences } from './contract-references.js';
import type { CommitmentFilters } from './dto/commitment.dto.js';
import type { CommitmentView, FulfilmentView } from './dto/commitment.view.js';

@Injectable()
export class CommitmentsQueries {
  private readonly commitments: ListSpec;

  constructor(
    private readonly lists: Lists,
    private readonly contracts: ContractReferences,
    config: AppConfig,
  ) {
    this.commitments = commitmentsIn(config.timeZone);
  }

  async ofContract(actor: Actor, contractId: string, query: CommitmentFilters): Promise<string> {
    if (!(await this.contracts.find(actor, contractId))) throw platformErrors.notFound();
    const { filters, ...paging } = pageRequest(query);
    const request = { ...paging, filters: { ...filters, contractId } };
    return this.lists.page(this.commitments, request, () => undefined);
  }

  /** As commands answer them. */
  async commitment(unit: Unit, id: string): Promise<CommitmentView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(this.commitments, id, () => undefined)) as CommitmentView;
  }

  async fulfilment(unit: Unit, id: string): Promise<FulfilmentView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(FULFILMENT, id, () => undefined)) as FulfilmentView;
  }
}

const userName = (id: string) => `(SELECT display_name FROM users WHERE id = ${id})`;
const plain = (column: string) => `trim_scale(${column})::text`;

const FULFILMENT: ListSpec = {
  name: 'commitment-fulfilment',
  from: 'commitment_fulfilments t',
  fields: {
    ...RECORD_FIELDS,
    commitmentId: 't.commitment_id',
    occurredOn: 't.occurred_on',
    quantity: plain('t.quantity'),
    note: 't.note',
    createdByName: userName('t.created_by'),
    evidence: `(SELECT coalesce(json_agg(json_build_object('fileId', x.file_id, 'fileName', f.name, 'kind', x.kind)
        ORDER BY x.added_at, x.id), '[]')
      FROM fulfilment_evidence x JOIN files f ON f.id = x.file_id WHERE x.fulfilment_id = t.id)`,
  },
  sorts: { createdAt: { sql: 't.created_at', type: 'timestamptz' } },
  defaultSort: 'createdAt',
  filters: {},
};

const EACH = Object.entries(FULFILMENT.fields)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ');

/** What is overdue depends on the city's day. */
function commitmentsIn(timeZone: string): ListSpec {
  const today = `(now() AT TIME ZONE '${timeZone.replaceAll("'", "''")}')::date`;
  const state = `CASE WHEN k.whole THEN 'fulfilled'
    WHEN business_date_last(t.due_on::text) < ${today} THEN 'overdue' ELSE 'open' END`;
  return {
    name: 'commitments',
    from: `commitments t CROSS JOIN LATERAL (
      SELECT coalesce(sum(f.quantity), 0) AS sum,
        coalesce(bool_or(f.quantity IS NULL), false) OR coalesce(sum(f.quantity) >= t.quantity, false) AS whole
      FROM commitment_fulfilments f WHERE f.commitment_id = t.id) k`,
    fields: {
      ...RECORD_FIELDS,
      contractId: 't.contract_id',
      side: 't.side',
      kind: 't.kind',
      what: 't.what',
      quantity: plain('t.quantity'),
      unit: 't.unit',
      dueOn: 't.due_on',
      fairCompetition: 't.fair_competition',
      fulfilled: `CASE WHEN t.quantity IS NOT NULL THEN ${plain('k.sum')} END`,
      state,
      createdByName: userName('t.created_by'),
      fulfilments: `(SELECT coalesce(json_agg(json_build_object(${EACH.replaceAll(/\bt\./g, 'p.')})
          ORDER BY p.created_at, p.id), '[]') FROM commitment_fulfilments p WHERE p.commitment_id = t.id)`,
    },
    sorts: {
      dueOn: { sql: 'business_date_last(t.due_on::text)', type: 'date' },
      createdAt: { sql: 't.created_at', type: 'timestamptz' },
    },
    defaultSort: 'dueOn',
    filters: {
      contractId: (p) => `t.contract_id = ${p}::uuid`,
      side: oneOf('t.side'),
      state: oneOf(`(${state})`),
      q: (p) => `t.what ILIKE '%' || ${p} || '%'`,
    },
  };
}
