import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import type { Decision } from './dto/contract-decision.dto.js';

/** Something to look at before deciding; another record it is about, if any. */
export interface QueueWarning {
  code: string;
  en: string;
  zh: string;
  recordType?: string;
  recordId?: string;
}

export interface QueueDecision {
  decision: Decision;
  reason: string;
  falseReport?: boolean;
  notDuplicateReason?: string;
}

/** Claims of one kind that wait for a decision. A capability registers its own with the queue. */
export interface QueueSource {
  /** As in answers: one of CLAIM_TYPES. */
  recordType: string;
  /** Who may decide them, two persons and other teams on top of it; null for what is only shown. */
  permission: string | null;
  /**
   * SELECT of what waits, its columns named and typed as in QUEUE_COLUMNS, in that order: `title` what it is about,
   * `kind` what is claimed, `since` when it was submitted, `by` by whom, `team_ids` who is credited, `evidence` a JSON
   * list of { fileId, fileName, mediaType, kind }.
   */
  waiting: string;
  /** What to look at, by id. */
  warnings(ids: readonly string[]): Promise<Map<string, QueueWarning[]>>;
  /** Decides one, in the unit of the running command; refuses with a DomainError. */
  decide(actor: Actor, id: string, said: QueueDecision, ifVersion: number): Promise<void>;
}

export const QUEUE_COLUMNS = [
  'record_type',
  'id',
  'version',
  'title',
  'kind',
  'occurred_on',
  'amount_cny',
  'contract_id',
  'enterprise_id',
  'since',
  'by',
  'team_ids',
  'evidence',
] as const;

/** Where capabilities register the claims they have. */
@Injectable()
export class VerificationQueue {
  private readonly byType = new Map<string, QueueSource>();

  register(source: QueueSource): void {
    if (this.byType.has(source.recordType))
      throw new Error(`claims of kind ${source.recordType} are registered twice`);
    this.byType.set(source.recordType, source);
  }

  get sources(): QueueSource[] {
    return [...this.byType.values()];
  }

  source(recordType: string): QueueSource | undefined {
    return this.byType.get(recordType);
  }
}
