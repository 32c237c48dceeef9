import { Injectable } from '@nestjs/common';
import { instant, Lists, oneOf, pageRequest, type Language, type ListSpec } from '@taproot/platform';
import type { QueueFilters } from './dto/verification-queue.dto.js';
import type { QueueItemView, WarningView } from './dto/verification-queue.view.js';
import { QUEUE_COLUMNS, VerificationQueue, type QueueWarning } from './verification-queue.js';

interface Page {
  items: QueueItemView[];
  nextCursor: string | null;
  total?: number;
}

/** What waits for a decision, longest first, with what to look at. The city-wide roles read it; they see everything. */
@Injectable()
export class VerificationQueueQueries {
  private spec?: ListSpec;

  constructor(
    private readonly queue: VerificationQueue,
    private readonly lists: Lists,
  ) {}

  async page(query: QueueFilters, language: Language): Promise<Page> {
    this.spec ??= specOf(this.queue.sources.map(({ waiting }) => waiting));
    const page = JSON.parse(await this.lists.page(this.spec, pageRequest(query), () => undefined)) as Page;
    const warnings = await this.warnings(page.items);
    for (const item of page.items)
      item.warnings = (warnings.get(item.id) ?? []).map((one) => viewOf(one, language));
    return page;
  }

  private async warnings(items: QueueItemView[]): Promise<Map<string, QueueWarning[]>> {
    const found = this.queue.sources.map(async (source) => {
      const ids = items.filter(({ recordType }) => recordType === source.recordType).map(({ id }) => id);
      return ids.length === 0 ? [] : [...(await source.warnings(ids))];
    });
    return new Map((await Promise.all(found)).flat());
  }
}

function viewOf({ code, en, zh, recordType, recordId }: QueueWarning, language: Language): WarningView {
  return {
    code,
    message: language === 'en' ? en : zh,
    recordType: recordType ?? null,
    recordId: recordId ?? null,
  };
}

function specOf(waiting: string[]): ListSpec {
  return {
    name: 'verification-queue',
    from: `(${waiting.join(' UNION ALL ')}) t(${QUEUE_COLUMNS.map((name) => `"${name}"`).join(', ')})
      LEFT JOIN enterprises e ON e.id = t.enterprise_id`,
    fields: {
      recordType: 't.record_type',
      id: 't.id',
      version: 't.version',
      title: 't.title',
      kind: 't.kind',
      occurredOn: 't.occurred_on',
      amountCny: 'round(t.amount_cny, 2)::text',
      contractId: 't.contract_id',
      enterpriseId: 't.enterprise_id',
      enterpriseName: 'e.name',
      submittedAt: instant('t.since'),
      submittedBy: 't."by"',
      submittedByName: '(SELECT display_name FROM users WHERE id = t."by")',
      teams: `(SELECT coalesce(json_agg(json_build_object('teamId', o.id, 'teamName', o.name) ORDER BY o.name), '[]')
        FROM org_units o WHERE o.id = ANY(t.team_ids))`,
      evidence: 't.evidence',
    },
    sorts: {
      submittedAt: { sql: 't.since', type: 'timestamptz' },
      amountCny: { sql: 'coalesce(t.amount_cny, -1)', type: 'numeric' },
    },
    defaultSort: 'submittedAt',
    filters: {
      recordType: oneOf('t.record_type'),
      teamId: (p) => `t.team_ids && ${p}::uuid[]`,
      enterpriseId: oneOf('t.enterprise_id', 'uuid'),
      q: (p) => `(t.title ILIKE '%' || ${p} || '%' OR e.name ILIKE '%' || ${p} || '%')`,
    },
  };
}
