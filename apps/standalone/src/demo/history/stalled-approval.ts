import { instant } from './demo-days.js';
import { CLOCK, later, RESOLUTION, type TaskDesk } from './task-desk.js';
import { teamOf } from './team-leads.js';
import type { ProjectRow, TaskRow } from './signing-rows.js';
import type { World } from './world.js';

/** Working days beyond the limit at which each rung is reached (domain.md §6). */
const BEYOND = { blue: 0, yellow: 1, district: 3, red: 5 };
const DECIDE_WITHIN_DAYS = 2;
const HELD_UP = 'groundbreaking';

/** An approval nobody moved: up the whole ladder, and now the command center's. */
export function raiseStalled(world: World, desk: TaskDesk): void {
  const { chronicle, city, days } = world;
  const started = new Set(
    chronicle.records.milestones.flatMap(({ stage, projectId }) => (stage === HELD_UP ? [projectId] : [])),
  );
  const project = chronicle.records.projects.find(
    ({ id, status, contractId }) =>
      status === 'active' && !started.has(id) && teamOf(world, contractId) === city.unit('tf-1'),
  );
  if (!project) throw new Error('the first task force has no project that still has to start');
  const at = instant(days.back(14), 10, 20);
  const task = desk.file({
    at,
    by: 'tf1.lead',
    title: `环评批复：${project.title}`,
    requestKind: '环评',
    department: 'dept-2',
    project,
    unblocksStage: HELD_UP,
    priority: 'high',
  });
  const patch = { status: 'accepted' as const };
  desk.move(task, { kind: 'acceptance', at: later(at, 200), by: 'dept2.officer', patch });
  desk.rung(task, 'reminder', later(at, RESOLUTION * 0.8));
  for (const [level, beyond] of Object.entries(BEYOND)) desk.rung(task, level, rungAt(at, beyond));
  desk.clock(task, later(at, RESOLUTION));
  escalate(world, project, task, rungAt(at, BEYOND.red));
}

const rungAt = (at: string, daysBeyond: number): string =>
  later(at, RESOLUTION + daysBeyond * CLOCK.minutesADay);

function escalate(
  { chronicle }: World,
  { id: projectId }: ProjectRow,
  task: TaskRow,
  raisedAt: string,
): void {
  chronicle.add(
    'escalations',
    { action: 'escalation.raised', at: raisedAt, by: 'staff' },
    {
      taskId: task.id,
      projectId,
      teamId: task.teamId,
      departmentId: task.departmentId,
      origin: 'ladder',
      question: `「${task.title}」由一专班提请生态环境局办理，已超过办结时限，请指挥部裁定。`,
      proposals: [
        { code: 'deadline', text: '责成生态环境局在两个工作日内办结并书面答复。' },
        { code: 'meeting', text: '列入本周调度会，由分管领导牵头，生态环境局当场答复。' },
      ],
      status: 'open',
      raisedAt,
      decisionDueAt: later(raisedAt, DECIDE_WITHIN_DAYS * CLOCK.minutesADay),
    },
  );
}
