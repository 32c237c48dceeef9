import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  Database,
  Exports,
  Lists,
  pageRequest,
  prepared,
  SqlParams,
  type ExportFormat,
  type Language,
} from '@taproot/platform';
import { readLimit, type LimitReading, type WorkingClock } from '@taproot/working-time';
import { CityCalendar } from '../calendar/city-calendar.js';
import type { EscalationFilters } from '../dto/escalation.dto.js';
import { TaskClocks, type TaskClock } from '../tasks/task-clocks.js';
import { ESCALATIONS, escalationScope } from './escalation-list.js';
import { questionIn, type Worded } from './escalation-wording.js';
import { DAYS_TO_DECIDE, workingDays } from './escalation.rules.js';

/** A question that waits for the command center. */
export interface OpenQuestion {
  question: string;
  taskTitle: string | null;
  teamName: string;
  departmentName: string;
  /** Working days beyond the task's limit, one place. */
  daysLost: string;
}

interface Item extends Worded {
  id: string;
  taskId: string | null;
  raisedAt: string;
  decidedAt: string | null;
  daysLost?: string;
  decisionClock?: LimitReading;
}

@Injectable()
export class EscalationsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    private readonly clocks: TaskClocks,
    private readonly database: Database,
    private readonly calendar: CityCalendar,
  ) {}

  async list(actor: Actor, query: EscalationFilters) {
    const text = await this.lists.page(ESCALATIONS, pageRequest(query), escalationScope(actor));
    const page = JSON.parse(text) as { items: Item[] };
    await this.finish(page.items);
    return page;
  }

  /** The longest waiting first, at most that many; `total` counts them all. */
  async open(
    actor: Actor,
    most: number,
    language: Language,
  ): Promise<{ items: OpenQuestion[]; total: number }> {
    const request = { filters: { status: ['open'] }, sort: 'raisedAt', limit: most, count: true };
    const text = await this.lists.page(ESCALATIONS, request, escalationScope(actor));
    const page = JSON.parse(text) as { items: (Item & OpenQuestion)[]; total: number };
    await this.finish(page.items);
    for (const item of page.items) item.question = questionIn(language, item.question);
    return page;
  }

  async record(actor: Actor, id: string) {
    const record = JSON.parse(await this.lists.one(ESCALATIONS, id, escalationScope(actor))) as Item;
    await this.finish([record]);
    return record;
  }

  export(actor: Actor, query: EscalationFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(ESCALATIONS, pageRequest(query), escalationScope(actor), format);
  }

  /** Working days the task is, or was, beyond its limit, as decimal text. */
  async daysLost({ taskId }: { taskId: string | null }): Promise<string> {
    const clocks = await this.clocks.of(taskId ? [taskId] : []);
    return lostBy(await this.calendar.clock(), taskId, clocks);
  }

  async sees(actor: Actor, id: string): Promise<boolean> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = escalationScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM ${ESCALATIONS.from} WHERE t.id = ${wanted} AND ${scope}`;
    return (await this.database.row(prepared('escalation_seen', text), params.values)) !== undefined;
  }

  /** What the database cannot know: working time. */
  private async finish(items: Item[]): Promise<void> {
    const clock = await this.calendar.clock();
    const clocks = await this.clocks.of(items.flatMap(({ taskId }) => taskId ?? []));
    const now = new Date();
    for (const item of items) {
      item.daysLost = lostBy(clock, item.taskId, clocks);
      item.decisionClock = readLimit(clock, decisionLimit(clock, item), now);
    }
  }
}

function decisionLimit({ minutesADay }: WorkingClock, { raisedAt, decidedAt }: Item) {
  const done = decidedAt === null ? null : new Date(decidedAt);
  return { from: new Date(raisedAt), within: DAYS_TO_DECIDE * minutesADay, pauses: [], done };
}

function lostBy(clock: WorkingClock, taskId: string | null, clocks: Map<string, TaskClock>): string {
  const beyond = -(clocks.get(taskId ?? '')?.resolution.remainingMinutes ?? 0);
  return workingDays(beyond, clock.minutesADay);
}
