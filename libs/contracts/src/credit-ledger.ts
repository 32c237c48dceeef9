import { Injectable } from '@nestjs/common';
import { cityDay, newId, Period } from '@taproot/kernel';
import { AppConfig, Database, type Unit } from '@taproot/platform';
import type { Terms } from './contract-content.js';
import { CreditMovement } from './credit-movement.entity.js';
import { inCny, movements, type Stake } from './ledger.rules.js';
import type { PeriodLock } from './period-lock.entity.js';
import { creditedOn, type ClosedPeriod } from './period-lock.rules.js';

type Moved = Pick<
  CreditMovement,
  'contractId' | 'versionId' | 'teamId' | 'percent' | 'amount' | 'occurredOn'
>;
type Standing = Moved & { [column: string]: unknown; creditedOn: string; recordedAt: Date };

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
    const day = creditedOn(occurredOn, this.dayOf(unit.at), await this.closed());
    for (const { teamId, percent, amount } of movements(before && stakeOf(before), stakeOf(after))) {
      const shares = { percent: percent.toString(), amount: amount?.toFixed(2) ?? null };
      const kind = before ? 'amendment' : 'signing';
      store(unit, kind, { contractId, versionId, teamId, occurredOn, ...shares }, day);
    }
  }

  /** A period opens again: what its lock had sent to later days leaves them and counts when it happened. */
  async takeBack(unit: Unit, lock: PeriodLock): Promise<void> {
    const closed = (await this.closed()).filter(({ period }) => period !== lock.period);
    const { first, last } = Period.parse(lock.period);
    for (const standing of await this.database.rows<Standing>(STANDING_ELSEWHERE, [first, last])) {
      const { occurredOn, recordedAt, percent, amount } = standing;
      if (creditedOn(occurredOn, this.dayOf(recordedAt), closed) !== occurredOn) continue;
      const taken = { ...standing, percent: negative(percent), amount: amount && negative(amount) };
      store(unit, 'reopening', taken, standing.creditedOn);
      store(unit, 'reopening', standing, occurredOn);
    }
  }

  private dayOf(at: Date): string {
    return cityDay(at, this.config.timeZone);
  }

  /** Periods that are locked now. */
  private closed(): Promise<ClosedPeriod[]> {
    return this.database.rows<ClosedPeriod & Record<string, unknown>>(CLOSED);
  }
}

function store(unit: Unit, kind: CreditMovement['kind'], moved: Moved, day: string): void {
  const { contractId, versionId, teamId, percent, amount, occurredOn } = moved;
  const said = { contractId, versionId, teamId, percent, amount, occurredOn };
  const row = { id: newId(), kind, ...said, creditedOn: day, recordedAt: unit.at };
  unit.store(Object.assign(new CreditMovement(), row));
}

function negative(decimal: string): string {
  return decimal.startsWith('-') ? decimal.slice(1) : `-${decimal}`;
}

function stakeOf({ version: { amount, currency, fxRate }, credits }: Terms): Stake {
  return { amount: inCny(amount, currency, fxRate), credits };
}

const CLOSED = {
  name: 'closed_periods',
  text: `SELECT period, locked_on AS "lockedOn" FROM period_locks WHERE approved_at IS NOT NULL AND reopened_at IS NULL`,
};
const STANDING_ELSEWHERE = {
  name: 'credit_standing_elsewhere',
  text: `SELECT contract_id AS "contractId", version_id AS "versionId", team_id AS "teamId", occurred_on AS "occurredOn",
      credited_on AS "creditedOn", sum(percent)::text AS percent, sum(amount)::text AS amount,
      min(recorded_at) AS "recordedAt"
    FROM credit_movements
    WHERE business_date_last(occurred_on::text) BETWEEN $1::date AND $2::date AND credited_on <> occurred_on
    GROUP BY contract_id, version_id, team_id, occurred_on, credited_on
    HAVING sum(percent) <> 0 OR sum(amount) <> 0`,
};
