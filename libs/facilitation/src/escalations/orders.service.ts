import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '@taproot/kernel';
import { Commands, Database, platformErrors, retryOn, type Unit } from '@taproot/platform';
import { CityCalendar } from '../calendar/city-calendar.js';
import type { CloseEscalationDto, DecideEscalationDto } from '../dto/escalation.dto.js';
import { Escalation } from './escalation.entity.js';
import { escalationErrors } from './escalation.errors.js';
import {
  escalationEvent,
  ESCALATION_ANSWERED,
  ESCALATION_CLOSED,
  ESCALATION_DECIDED,
  ESCALATION_RETURNED,
} from './escalation.events.js';
import { checkStep, DAYS_TO_ANSWER } from './escalation.rules.js';
import { EscalationsQueries } from './escalations.queries.js';

type Work = (unit: Unit, escalation: Escalation) => Promise<void> | void;

/** What becomes of a question: a numbered order, its answer, its end. */
@Injectable()
export class OrdersService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly calendar: CityCalendar,
    private readonly queries: EscalationsQueries,
  ) {}

  /** Two taps: a proposal, done. Orders are numbered through a year without a gap. */
  decide(actor: Actor, id: string, { choice, instruction, dueOn }: DecideEscalationDto, ifVersion?: number) {
    return this.step(actor, id, ifVersion, async (unit, escalation) => {
      checkStep('decision', escalation.status);
      if (choice === undefined && instruction === undefined) throw escalationErrors.nothingDecided();
      const { calendar, today } = await this.todayOf(unit);
      if (dueOn !== undefined && dueOn < today) throw escalationErrors.orderDuePast().at('dueOn');
      const orderYear = Number(today.slice(0, 4));
      const order = {
        orderYear,
        orderNumber: (await this.database.row<{ n: number }>(NEXT_ORDER, [orderYear]))!.n,
        orderDueOn: dueOn ?? calendar.addWorkingDays(today, DAYS_TO_ANSWER),
      };
      const decision = { choice: choice ?? null, instruction: instruction ?? null };
      const by = { status: 'decided' as const, decidedAt: unit.at, decidedBy: actor.userId };
      unit.change('escalation.decided', escalation, { ...decision, ...order, ...by });
      unit.emit(escalationEvent(ESCALATION_DECIDED, escalation));
    });
  }

  answer(actor: Actor, id: string, answer: string, ifVersion?: number) {
    return this.step(actor, id, ifVersion, (unit, escalation) => {
      if (!hasRole(actor, 'department-officer', escalation.departmentId))
        throw escalationErrors.notYoursToAnswer();
      checkStep('answer', escalation.status);
      const by = { status: 'answered' as const, answeredAt: unit.at, answeredBy: actor.userId };
      unit.change('escalation.answered', escalation, { answer, ...by });
      unit.emit(escalationEvent(ESCALATION_ANSWERED, escalation));
    });
  }

  /** Closes an order with the working days certified lost; `satisfied: false` sends the answer back. */
  close(
    actor: Actor,
    id: string,
    { satisfied, note, certifiedDays }: CloseEscalationDto,
    ifVersion?: number,
  ) {
    return this.step(actor, id, ifVersion, async (unit, escalation) => {
      checkStep('closure', escalation.status);
      if (satisfied === false) return sendBack(unit, escalation, note);
      const lost = Math.floor(Number(await this.queries.daysLost(escalation)));
      const days = certifiedDays ?? lost;
      if (days > lost) throw escalationErrors.certifiedTooMuch({ lost }).at('certifiedDays');
      const by = { status: 'closed' as const, closedAt: unit.at, closedBy: actor.userId };
      const said = { closingNote: note ?? null, certifiedDays: days };
      unit.change('escalation.closed', escalation, { ...by, ...said });
      unit.emit(escalationEvent(ESCALATION_CLOSED, escalation));
    });
  }

  private async todayOf({ at }: Unit) {
    const clock = await this.calendar.clock();
    return { calendar: clock.calendar, today: clock.dayOf(at) };
  }

  private step(actor: Actor, id: string, ifVersion: number | undefined, work: Work) {
    return this.commands.run(actor, async (unit) => {
      if (!(await this.queries.sees(actor, id))) throw platformErrors.notFound();
      const escalation = (await unit.lock(Escalation, id))!;
      if (ifVersion !== undefined && ifVersion !== escalation.version)
        throw platformErrors.stale({ version: escalation.version });
      await work(unit, escalation);
      await unit.flush();
      return this.queries.record(actor, id);
    });
  }
}

function sendBack(unit: Unit, escalation: Escalation, reason?: string): void {
  const nothing = { answer: null, answeredAt: null, answeredBy: null };
  const again = { ...nothing, status: 'decided' as const, reopened: escalation.reopened + 1 };
  unit.change('escalation.returned', escalation, again, { reason });
  unit.emit(escalationEvent(ESCALATION_RETURNED, escalation));
}

const NEXT_ORDER = {
  name: 'escalation_next_order',
  text: 'SELECT coalesce(max(order_number), 0) + 1 AS n FROM escalations WHERE order_year = $1',
};

// Two decided at the same instant: the later one takes the next number.
retryOn('escalations_order_key');
