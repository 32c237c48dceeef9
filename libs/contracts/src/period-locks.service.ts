import { Injectable } from '@nestjs/common';
import { cityDay, Period, type Actor, inWords } from '@taproot/kernel';
import { AppConfig, Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { CreditLedger } from './credit-ledger.js';
import type { LockDecisionDto, LockPeriodDto } from './dto/period-lock.dto.js';
import { PeriodLock } from './period-lock.entity.js';
import { periodLockErrors } from './period-lock.errors.js';
import { PeriodLocksQueries } from './period-locks.queries.js';

/** Closes periods to late records, and opens them again; each time two persons. */
@Injectable()
export class PeriodLocksService {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: CreditLedger,
    private readonly queries: PeriodLocksQueries,
    private readonly config: AppConfig,
  ) {}

  propose(actor: Actor, { period, lockedOn: said, reason }: LockPeriodDto) {
    return this.commands.run(actor, async (unit) => {
      const lockedOn = said ?? cityDay(unit.at, this.config.timeZone);
      const span = Period.tryParse(period);
      if (!span) throw periodLockErrors.periodUnreadable().at('period');
      if (lockedOn < span.last) throw periodLockErrors.periodNotOver({ last: span.last }).at('lockedOn');
      const lock = Object.assign(new PeriodLock(), OPEN, { period, lockedOn, reason: reason ?? null });
      return this.queries.of(unit, unit.add('period-lock.proposed', lock).id);
    });
  }

  /** A lock that is refused was never there: `lock` is null then. */
  approve(actor: Actor, id: string, { decision, reason }: LockDecisionDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const lock = await found(unit, id, ifVersion);
      if (lock.approvedAt !== null) throw periodLockErrors.periodLockDecided({ state: inWords('locked') });
      if (lock.createdBy === actor.userId) throw periodLockErrors.periodLockOwn();
      if (decision === 'rejected') {
        unit.remove('period-lock.refused', lock, reason);
        return { lock: null };
      }
      const approved = { approvedAt: unit.at, approvedBy: actor.userId };
      unit.change('period-lock.approved', lock, approved, { reason });
      return { lock: await this.queries.of(unit, id) };
    });
  }

  proposeReopening(actor: Actor, id: string, reason: string, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const lock = await found(unit, id, ifVersion);
      if (lock.approvedAt === null || lock.reopeningReason !== null) throw notThere(lock);
      const proposed = { reopeningReason: reason, reopeningProposedBy: actor.userId };
      unit.change('period-lock.reopening-proposed', lock, proposed, { reason });
      return this.queries.of(unit, id);
    });
  }

  /** What the lock had sent to later days counts in its period again. */
  approveReopening(actor: Actor, id: string, { decision, reason }: LockDecisionDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const lock = await found(unit, id, ifVersion);
      if (lock.reopeningReason === null || lock.reopenedAt !== null) throw notThere(lock);
      if (lock.reopeningProposedBy === actor.userId) throw periodLockErrors.periodLockOwn();
      if (decision === 'rejected') {
        const cleared = { reopeningReason: null, reopeningProposedBy: null };
        unit.change('period-lock.reopening-refused', lock, cleared, { reason });
      } else {
        const reopened = { reopenedAt: unit.at, reopenedBy: actor.userId };
        unit.change('period-lock.reopened', lock, reopened, { reason });
        await this.ledger.takeBack(unit, lock);
      }
      return this.queries.of(unit, id);
    });
  }
}

async function found(unit: Unit, id: string, ifVersion?: number): Promise<PeriodLock> {
  const lock = await unit.find(PeriodLock, { id });
  if (!lock) throw platformErrors.notFound();
  if (ifVersion !== undefined && ifVersion !== lock.version)
    throw platformErrors.stale({ version: lock.version });
  return lock;
}

function notThere({ approvedAt, reopenedAt, reopeningReason }: PeriodLock) {
  const open = reopenedAt ? 'reopened' : approvedAt ? 'locked' : 'proposed';
  return periodLockErrors.periodLockDecided({
    state: reopeningReason && !reopenedAt ? 'reopening-proposed' : open,
  });
}

const OPEN = {
  approvedAt: null,
  approvedBy: null,
  reopeningReason: null,
  reopeningProposedBy: null,
  reopenedAt: null,
  reopenedBy: null,
};

refuseOn('period_locks_closed', () => periodLockErrors.periodLockThere());
refuseOn('period_locks_two_persons', () => periodLockErrors.periodLockOwn());
refuseOn('period_reopenings_two_persons', () => periodLockErrors.periodLockOwn());
