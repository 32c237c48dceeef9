import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { DataSource } from 'typeorm';
import { Reactions } from '../events/reactions.js';
import { Database } from './database.js';
import { refusalOf, isPassing } from './refusals.js';
import { storedAnswer } from './stored-answer.js';
import { currentUnit, withinUnit } from './unit-context.js';
import { Unit } from './unit.js';

/** Runs commands: one unit of work each, all or nothing, the same answer to the same idempotency key. */
@Injectable()
export class Commands {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly reactions: Reactions,
  ) {}

  /** A command called by another joins its unit. What `work` returns is the answer. */
  async run<T>(actor: Actor, work: (unit: Unit) => Promise<T> | T): Promise<T> {
    const outer = currentUnit();
    if (outer) return this.settled(outer, work);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(actor, work);
      } catch (error) {
        if (isPassing(error) && attempt < 4) continue;
        const stored = await storedAnswer(this.database, actor.userId);
        if (stored) return stored.answer as T;
        throw refusalOf(error);
      }
    }
  }

  private async once<T>(actor: Actor, work: (unit: Unit) => Promise<T> | T): Promise<T> {
    const unit = new Unit(actor, this.dataSource);
    try {
      const answer = await withinUnit(unit, () => this.settled(unit, work));
      await unit.commit(answer);
      return answer;
    } catch (error) {
      await unit.rollback();
      throw error;
    } finally {
      await unit.release();
    }
  }

  private async settled<T>(unit: Unit, work: (unit: Unit) => Promise<T> | T): Promise<T> {
    const answer = await work(unit);
    await this.reactions.settle(unit);
    return answer;
  }
}
