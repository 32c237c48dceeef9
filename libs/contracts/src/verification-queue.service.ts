import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@taproot/kernel';
import { Commands, platformErrors, refusalOf, type Language, type Unit } from '@taproot/platform';
import type { QueueDecisionDto } from './dto/verification-queue.dto.js';
import type { QueueOutcomeView } from './dto/verification-queue.view.js';
import { VerificationQueue } from './verification-queue.js';

/** Decides many claims at once; each stands for itself, all are written together. */
@Injectable()
export class VerificationQueueService {
  constructor(
    private readonly commands: Commands,
    private readonly queue: VerificationQueue,
  ) {}

  decide(actor: Actor, items: readonly QueueDecisionDto[], language: Language) {
    return this.commands.run(actor, async (unit) => {
      const outcomes: QueueOutcomeView[] = [];
      for (const item of items) outcomes.push(await this.one(unit, item, language));
      return { items: outcomes };
    });
  }

  private async one(unit: Unit, item: QueueDecisionDto, language: Language): Promise<QueueOutcomeView> {
    const { recordType, id, version, ...said } = item;
    const source = this.queue.source(recordType);
    try {
      if (!source) throw platformErrors.notFound();
      await unit.attempt(() => source.decide(unit.actor, id, said, version));
      return { recordType, id, outcome: 'decided', status: null, code: null, message: null };
    } catch (error) {
      const refusal = refusalOf(error);
      if (!(refusal instanceof DomainError) || refusal.status === 503) throw error;
      const { status, code } = refusal;
      return { recordType, id, outcome: 'refused', status, code, message: refusal.text(language) };
    }
  }
}
