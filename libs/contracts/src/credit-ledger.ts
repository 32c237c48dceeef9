import { Injectable } from '@nestjs/common';
import { cityDay, newId } from '@taproot/kernel';
import { AppConfig, Database, type Unit } from '@taproot/platform';
import type { Terms } from './contract-content.js';
import { CreditMovement } from './credit-movement.entity.js';
import { inCny, movements, type Stake } from './ledger.rules.js';
import { creditedOn, type ClosedPeriod } from './period-lock.rules.js';

/** Who is credited with how much of a signed amount, and when. */
@Injectable()
export class CreditLedger {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** Writes what a version that came into force moves against the one before it (none: the signing). */
  async enter(unit: Unit, before: Terms | null, after: Terms): Promise<void> {
    const { contractId, id: versionId, effectiveOn: occurredOn } = after.version;
    const kind = before ? 'amendment' : 'signing';
    const day = creditedOn(occurredOn, cityDay(unit.at, this.config.timeZone), await this.closed(unit.at));
    for (const { teamId, percent, amount } of movements(before && stakeOf(before), stakeOf(after))) {
      const moved = { teamId, percent: percent.toString(), amount: amount?.toFixed(2) ?? null };
      const when = { occurredOn, creditedOn: day, recordedAt: unit.at };
      const row = { id: newId(), contractId, versionId, kind, ...moved, ...when };
      unit.store(Object.assign(new CreditMovement(), row));
    }
  }

  /** Periods that are locked at an instant. */
  private closed(at: Date): Promise<ClosedPeriod[]> {
    return this.database.rows<ClosedPeriod & Record<string, unknown>>(CLOSED, [at]);
  }
}

const CLOSED = {
  name: 'closed_periods',
  text: `SELECT period, locked_on AS "lockedOn" FROM period_locks
    WHERE approved_at <= $1 AND (reopened_at IS NULL OR reopened_at > $1)`,
};

function stakeOf({ version: { amount, currency, fxRate }, credits }: Terms): Stake {
  return { amount: inCny(amount, currency, fxRate), credits };
}
