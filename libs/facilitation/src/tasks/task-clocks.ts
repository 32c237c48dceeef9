import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '@taproot/platform';
import { readLimit, type LimitReading } from '@taproot/working-time';
import { CityCalendar } from '../calendar/city-calendar.js';
import type { FacilitationTask } from './facilitation-task.entity.js';
import { clockSet } from '../ladder/ladder.events.js';
import {
  climb,
  ladderOf,
  resolutionLimit,
  responseLimit,
  savedMinutes,
  type LadderLevel,
  type TaskTimes,
  type Turn,
} from './task-clock.rules.js';

interface ClockRow extends TaskTimes {
  [column: string]: unknown;
  id: string;
  turns: { kind: Turn['kind']; at: string }[];
  reached: { level: LadderLevel; at: string }[];
}

export interface TaskClock {
  response: LimitReading;
  resolution: LimitReading;
  ladder: { level: LadderLevel; at: Date; reachedAt: Date | null }[];
}

/** The clocks of tasks, read from their turns in the city's working time. */
@Injectable()
export class TaskClocks {
  constructor(
    private readonly database: Database,
    private readonly calendar: CityCalendar,
  ) {}

  async of(ids: readonly string[], at = new Date()): Promise<Map<string, TaskClock>> {
    if (ids.length === 0) return new Map();
    const clock = await this.calendar.clock();
    const rows = await this.database.rows<ClockRow>(CLOCKS, [ids]);
    return new Map(
      rows.map((row) => {
        const turns = turnsOf(row);
        const [response, resolution] = [responseLimit(row, turns), resolutionLimit(row, turns)];
        const reached = new Map(row.reached.map((rung) => [rung.level, new Date(rung.at)]));
        const ladder = ladderOf(clock, resolution, at).map(({ level, at: due }) => {
          return { level, at: due, reachedAt: reached.get(level) ?? null };
        });
        return [
          row.id,
          { response: readLimit(clock, response, at), resolution: readLimit(clock, resolution, at), ladder },
        ];
      }),
    );
  }

  /** Keeps when the task's time is up and when its ladder goes on; inside the transaction that locked the task. */
  async set(unit: Unit, { id }: Pick<FacilitationTask, 'id'>): Promise<void> {
    const clock = await this.calendar.clock();
    const [row] = await this.database.rows<ClockRow>(CLOCKS, [[id]]);
    const turns = turnsOf(row!);
    const [response, resolution] = [responseLimit(row!, turns), resolutionLimit(row!, turns)];
    const { due, next: later } = climb(clock, resolution, reachedBy(row!), unit.at);
    const next = due[0] ?? later;
    const running = resolution.done === null && resolution.pauses.every(({ to }) => to !== null);
    const dueAt = running ? readLimit(clock, resolution, unit.at).dueAt : null;
    const responseDueAt = response.done === null ? readLimit(clock, response, unit.at).dueAt : null;
    await this.database.rows(KEEP, [id, responseDueAt, dueAt, next?.level ?? null, next?.at ?? null]);
    if (next) unit.emit(clockSet(id, next.at));
  }

  /** Working minutes left if it is done at this instant. */
  async savedBy({ id }: FacilitationTask, at: Date): Promise<number | null> {
    const [row] = await this.database.rows<ClockRow>(CLOCKS, [[id]]);
    const turns = [...turnsOf(row!), { kind: 'completion' as const, at }];
    return savedMinutes(await this.calendar.clock(), resolutionLimit(row!, turns));
  }

  /** Rungs a task at hand has come to but not been told of. */
  async dueRungs(id: string, at: Date) {
    const [row] = await this.database.rows<ClockRow>(CLOCKS, [[id]]);
    return climb(await this.calendar.clock(), resolutionLimit(row!, turnsOf(row!)), reachedBy(row!), at).due;
  }
}

function turnsOf({ turns }: ClockRow): Turn[] {
  return turns.map(({ kind, at }) => ({ kind, at: new Date(at) }));
}

function reachedBy({ reached }: ClockRow): Set<LadderLevel> {
  return new Set(reached.map(({ level }) => level));
}

const CLOCKS = {
  name: 'task_clocks_of',
  text: `SELECT t.id, t.received_at AS "receivedAt", t.response_minutes AS "responseMinutes", t.resolve_minutes AS "resolveMinutes",
      (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'at', s.at) ORDER BY s.at, s.id), '[]')
        FROM task_turns s WHERE s.task_id = t.id) AS turns,
      (SELECT coalesce(json_agg(json_build_object('level', r.level, 'at', r.reached_at)), '[]')
        FROM task_rungs r WHERE r.task_id = t.id) AS reached
    FROM facilitation_tasks t WHERE t.id = ANY($1::uuid[])`,
};
const KEEP = {
  name: 'task_clock_keep',
  text: `INSERT INTO task_clocks (task_id, response_due_at, due_at, next_level, next_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (task_id) DO UPDATE SET response_due_at = excluded.response_due_at, due_at = excluded.due_at,
      next_level = excluded.next_level, next_at = excluded.next_at`,
};
