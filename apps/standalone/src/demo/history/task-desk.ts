import { addDays, type Day } from '@taproot/kernel';
import { chinaCalendar, WorkingClock } from '@taproot/working-time';
import { instant } from './demo-days.js';
import type { LeadRow } from './rows.js';
import type { ProjectRow, ProjectStage, TaskRow } from './signing-rows.js';
import type { World } from './world.js';

export const CLOCK = new WorkingClock(chinaCalendar);
/** Working minutes: four hours to answer, three days to settle. */
export const RESPONSE = 240;
export const RESOLUTION = 1260;

export interface Filing {
  at: string;
  by: string;
  title: string;
  requestKind: string;
  department: string;
  project?: ProjectRow;
  lead?: LeadRow;
  unblocksStage?: ProjectStage;
  priority: TaskRow['priority'];
}

export interface TurnMade {
  kind: 'acceptance' | 'start' | 'completion' | 'closure' | 'reopening';
  at: string;
  by: string;
  patch: Partial<TaskRow>;
  reason?: string;
  rating?: number;
}

/** Files tasks and moves them on, each turn recorded, the clock kept. */
export class TaskDesk {
  constructor(private readonly world: World) {}

  file({ at, by, department, project, lead, ...said }: Filing): TaskRow {
    const { chronicle, city } = this.world;
    return chronicle.add(
      'facilitationTasks',
      { action: 'facilitation-task.filed', at, by },
      {
        ...UNANSWERED,
        joint: [],
        unblocksStage: null,
        ...said,
        title: said.title.slice(0, 200),
        projectId: project?.id ?? null,
        leadId: lead?.id ?? null,
        teamId: city.unitOf(by),
        departmentId: city.unit(department),
        receivedAt: at,
      },
    );
  }

  move(task: TaskRow, { kind, at, by, patch, reason, rating }: TurnMade): void {
    const { chronicle, city } = this.world;
    const responded = task.respondedAt === null ? { respondedAt: at } : {};
    const deed = { action: `facilitation-task.${kind}`, at, by, ...(reason ? { reason } : {}) };
    chronicle.change('facilitationTasks', task, deed, { ...responded, ...patch });
    chronicle.parts.taskTurns.push({
      id: chronicle.id(at),
      taskId: task.id,
      kind,
      at,
      recordedAt: at,
      recordedBy: city.user(by),
      reason: reason ?? null,
      rating: rating ?? null,
    });
  }

  complete(task: TaskRow, at: string, by: string, savedMinutes: number): void {
    this.move(task, { kind: 'completion', at, by, patch: { status: 'done', completedAt: at, savedMinutes } });
  }

  /** A task at rest, or one whose ladder goes on. */
  clock(task: TaskRow, dueAt: string | null = null, next: [level: string, at: string] | null = null): void {
    const [nextLevel, nextAt] = next ?? [null, null];
    this.world.chronicle.parts.taskClocks.push({
      taskId: task.id,
      responseDueAt: null,
      dueAt,
      nextLevel,
      nextAt,
    });
  }

  rung(task: TaskRow, level: string, at: string): void {
    this.world.chronicle.parts.taskRungs.push({ taskId: task.id, level, dueAt: at, reachedAt: at });
  }
}

export function later(from: string, minutes: number): string {
  return CLOCK.addMinutes(new Date(from), minutes).toISOString();
}

/** The instant so many working minutes before another. */
export function earlier(to: string, minutes: number): string {
  const end = new Date(to);
  let day: Day = addDays(CLOCK.dayOf(end), -1);
  for (; CLOCK.minutesBetween(new Date(instant(day, 9)), end) < minutes; day = addDays(day, -1));
  const start = instant(day, 9);
  return later(start, CLOCK.minutesBetween(new Date(start), end) - minutes);
}

const UNANSWERED = {
  details: null,
  enterpriseId: null,
  responseWithin: 'PT4H',
  responseMinutes: RESPONSE,
  resolveWithin: 'PT21H',
  resolveMinutes: RESOLUTION,
  status: 'submitted',
  reopened: 0,
  respondedAt: null,
  completedAt: null,
  closedAt: null,
  rating: null,
  comment: null,
  savedMinutes: null,
} as const;
