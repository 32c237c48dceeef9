import { Injectable } from '@nestjs/common';
import {
  instant,
  Lists,
  oneOf,
  pageRequest,
  RECORD_FIELDS,
  type ListSpec,
  type Unit,
} from '@taproot/platform';
import type { PeriodLockFilters } from './dto/period-lock.dto.js';
import type { PeriodLockView } from './dto/period-lock.view.js';

@Injectable()
export class PeriodLocksQueries {
  constructor(private readonly lists: Lists) {}

  list(query: PeriodLockFilters): Promise<string> {
    return this.lists.page(LOCKS, pageRequest(query), () => undefined);
  }

  /** As a command answers it. */
  async of(unit: Unit, id: string): Promise<PeriodLockView> {
    await unit.flush();
    return JSON.parse(await this.lists.one(LOCKS, id, () => undefined)) as PeriodLockView;
  }
}

const userName = (id: string) => `(SELECT display_name FROM users WHERE id = ${id})`;
const STATE = `CASE WHEN t.reopened_at IS NOT NULL THEN 'reopened' WHEN t.reopening_reason IS NOT NULL
  THEN 'reopening-proposed' WHEN t.approved_at IS NOT NULL THEN 'locked' ELSE 'proposed' END`;

const LOCKS: ListSpec = {
  name: 'period-locks',
  from: 'period_locks t',
  fields: {
    ...RECORD_FIELDS,
    period: 't.period',
    lockedOn: 't.locked_on',
    state: STATE,
    reason: 't.reason',
    createdByName: userName('t.created_by'),
    approvedAt: instant('t.approved_at'),
    approvedBy: 't.approved_by',
    approvedByName: userName('t.approved_by'),
    reopeningReason: 't.reopening_reason',
    reopeningProposedBy: 't.reopening_proposed_by',
    reopeningProposedByName: userName('t.reopening_proposed_by'),
    reopenedAt: instant('t.reopened_at'),
    reopenedBy: 't.reopened_by',
    reopenedByName: userName('t.reopened_by'),
  },
  sorts: {
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    period: { sql: 't.period', type: 'text' },
  },
  defaultSort: '-period',
  filters: { state: oneOf(STATE), q: (p) => `t.period ILIKE ${p} || '%'` },
};
