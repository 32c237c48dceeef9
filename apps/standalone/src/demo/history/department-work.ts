import { addDays, type Day } from '@taproot/kernel';
import { chinaCalendar, WorkingClock } from '@taproot/working-time';
import { instant } from './demo-days.js';
import type { Random } from './random.js';
import type { LeadRow, ProjectRow, ProjectStage, TaskRow } from './rows.js';
import type { World } from './world.js';

const CLOCK = new WorkingClock(chinaCalendar);
const RESPONSE = 240;
const RESOLUTION = 1260;

interface Habit {
  department: string;
  officer: string;
  tasks: number;
  /** Working hours to the result, of 21 allowed. */
  hours: [from: number, to: number];
  ratings: number[];
  /** One in so many comes back. */
  reopensEvery: number;
}

const HABITS: Habit[] = [
  {
    department: 'dept-1',
    officer: 'dept1.officer',
    tasks: 16,
    hours: [8, 24],
    ratings: [5, 5, 4, 5, 4],
    reopensEvery: 9,
  },
  {
    department: 'dept-2',
    officer: 'dept2.officer',
    tasks: 14,
    hours: [14, 44],
    ratings: [4, 3, 5, 2],
    reopensEvery: 5,
  },
];
const ASKED = [
  ['用地预审意见', '用地', 'groundbreaking'],
  ['规划条件出具', '规划', 'groundbreaking'],
  ['环评批复进度', '环评', 'groundbreaking'],
  ['施工许可会审', '许可', 'groundbreaking'],
  ['联合验收安排', '验收', 'completion'],
  ['排污许可办理', '环评', 'commissioning'],
] as const;

/** What teams asked of the departments in the last year, and what is open today. */
export function departmentWork(world: World, random: Random): void {
  for (const habit of HABITS)
    for (let i = 0; i < habit.tasks; i += 1) done(world, random.stream(`${habit.department} ${i}`), habit, i);
  dueSoon(world, random.stream('due soon'));
  stalled(world);
}

function done(world: World, random: Random, habit: Habit, i: number): void {
  const { chronicle, days } = world;
  const project = random.pick(chronicle.records.projects);
  const start = instant(days.back(18 + Math.round(((i + 0.5) * 220) / habit.tasks)), 9, random.int(10, 50));
  const [what, requestKind, stage] = random.pick(ASKED);
  const task = file(world, {
    at: start,
    by: requesterOf(world, project),
    title: `${what}：${project.title}`,
    requestKind,
    department: habit.department,
    project,
    unblocksStage: stage,
    priority: i % 5 === 0 ? 'high' : 'normal',
  });
  const after = (minutes: number) => CLOCK.addMinutes(new Date(start), minutes).toISOString();
  const hours = random.int(...habit.hours);
  move(world, task, 'acceptance', after(random.int(40, 330)), habit.officer, { status: 'accepted' });
  let end = after(hours * 60);
  complete(world, task, end, habit.officer, RESOLUTION - hours * 60);
  if (i % habit.reopensEvery === habit.reopensEvery - 1) {
    const back = CLOCK.addMinutes(new Date(end), 120).toISOString();
    move(
      world,
      task,
      'reopening',
      back,
      requesterOf(world, project),
      { status: 'reopened', reopened: 1 },
      '材料还缺一页',
    );
    end = CLOCK.addMinutes(new Date(back), 300).toISOString();
    complete(world, task, end, habit.officer, RESOLUTION - hours * 60 - 300);
  }
  const closedAt = CLOCK.addMinutes(new Date(end), random.int(60, 400)).toISOString();
  const rating = random.pick(habit.ratings);
  move(
    world,
    task,
    'closure',
    closedAt,
    requesterOf(world, project),
    { status: 'closed', closedAt, rating },
    null,
    rating,
  );
  chronicle.parts.taskClocks.push({ taskId: task.id, ...NO_CLOCK });
}

/** The post's request at the land office: two working hours are left of its time today. */
function dueSoon(world: World, random: Random): void {
  const { chronicle, city, days } = world;
  const post = city.unit('post-1');
  const lead = chronicle.records.leads.findLast(
    (one) => one.ownerTeamId === post && one.stage === 'valid',
  ) as LeadRow;
  const opensAt = CLOCK.addMinutes(new Date(instant(days.onOrAfter(days.today), 9)), 0);
  const at = backwards(opensAt, RESOLUTION - 120).toISOString();
  const task = file(world, {
    at,
    by: 'post1.member',
    title: `意向地块权属核实：${lead.title}`,
    requestKind: '用地',
    department: 'dept-1',
    lead,
    priority: 'normal',
  });
  const accepted = CLOCK.addMinutes(new Date(at), random.int(60, 150)).toISOString();
  move(world, task, 'acceptance', accepted, 'dept1.officer', { status: 'accepted' });
  const started = CLOCK.addMinutes(new Date(accepted), 90).toISOString();
  move(world, task, 'start', started, 'dept1.officer', { status: 'in-progress' });
  const dueAt = CLOCK.addMinutes(new Date(at), RESOLUTION);
  const reminder = CLOCK.addMinutes(new Date(at), RESOLUTION * 0.8).toISOString();
  const reached = reminder < instant(days.today, 0);
  if (reached) rung(world, task.id, 'reminder', reminder);
  chronicle.parts.taskClocks.push({
    taskId: task.id,
    responseDueAt: null,
    dueAt: dueAt.toISOString(),
    nextLevel: reached ? 'blue' : 'reminder',
    nextAt: reached ? dueAt.toISOString() : reminder,
  });
}

/** An approval nobody moved: up the whole ladder, and now the command center's. */
function stalled(world: World): void {
  const { chronicle, city, days } = world;
  const project = chronicle.records.projects.find(
    ({ status, contractId }) => status === 'active' && teamOf(world, contractId) === city.unit('tf-1'),
  ) as ProjectRow;
  const at = instant(days.back(14), 10, 20);
  const task = file(world, {
    at,
    by: 'tf1.lead',
    title: `环评批复：${project.title}`,
    requestKind: '环评',
    department: 'dept-2',
    project,
    unblocksStage: 'groundbreaking',
    priority: 'high',
  });
  move(world, task, 'acceptance', CLOCK.addMinutes(new Date(at), 200).toISOString(), 'dept2.officer', {
    status: 'accepted',
  });
  const day = CLOCK.minutesADay;
  const rungs = {
    reminder: RESOLUTION * 0.8,
    blue: RESOLUTION,
    yellow: RESOLUTION + day,
    district: RESOLUTION + 3 * day,
    red: RESOLUTION + 5 * day,
  };
  for (const [level, minutes] of Object.entries(rungs))
    rung(world, task.id, level, CLOCK.addMinutes(new Date(at), minutes).toISOString());
  chronicle.parts.taskClocks.push({
    taskId: task.id,
    responseDueAt: null,
    dueAt: CLOCK.addMinutes(new Date(at), RESOLUTION).toISOString(),
    nextLevel: null,
    nextAt: null,
  });
  const raisedAt = CLOCK.addMinutes(new Date(at), rungs.red).toISOString();
  chronicle.add(
    'escalations',
    { action: 'escalation.raised', at: raisedAt, by: 'staff' },
    {
      taskId: task.id,
      projectId: project.id,
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
      decisionDueAt: CLOCK.addMinutes(new Date(raisedAt), 2 * day).toISOString(),
    },
  );
}

interface Filing {
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

function file(world: World, { at, by, department, project, lead, ...said }: Filing): TaskRow {
  const { chronicle, city } = world;
  return chronicle.add(
    'facilitationTasks',
    { action: 'facilitation-task.filed', at, by },
    {
      details: null,
      unblocksStage: null,
      ...said,
      title: said.title.slice(0, 200),
      projectId: project?.id ?? null,
      leadId: lead?.id ?? null,
      enterpriseId: null,
      teamId: city.unitOf(by),
      departmentId: city.unit(department),
      joint: [],
      responseWithin: 'PT4H',
      responseMinutes: RESPONSE,
      resolveWithin: 'PT21H',
      resolveMinutes: RESOLUTION,
      status: 'submitted',
      reopened: 0,
      receivedAt: at,
      respondedAt: null,
      completedAt: null,
      closedAt: null,
      rating: null,
      comment: null,
      savedMinutes: null,
    },
  );
}

type Turn = 'acceptance' | 'start' | 'completion' | 'closure' | 'reopening';

function move(
  world: World,
  task: TaskRow,
  kind: Turn,
  at: string,
  by: string,
  patch: Partial<TaskRow>,
  reason: string | null = null,
  rating: number | null = null,
): void {
  const { chronicle, city } = world;
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
    reason,
    rating,
  });
}

function complete(world: World, task: TaskRow, at: string, by: string, savedMinutes: number): void {
  move(world, task, 'completion', at, by, { status: 'done', completedAt: at, savedMinutes });
}

function rung(world: World, taskId: string, level: string, at: string): void {
  world.chronicle.parts.taskRungs.push({ taskId, level, dueAt: at, reachedAt: at });
}

const NO_CLOCK = { responseDueAt: null, dueAt: null, nextLevel: null, nextAt: null };

/** The instant so many working minutes before another. */
function backwards(to: Date, minutes: number): Date {
  let day: Day = addDays(CLOCK.dayOf(to), -1);
  for (; CLOCK.minutesBetween(new Date(instant(day, 9)), to) < minutes; day = addDays(day, -1));
  const start = new Date(instant(day, 9));
  return CLOCK.addMinutes(start, CLOCK.minutesBetween(start, to) - minutes);
}

function teamOf(world: World, contractId: string): string | undefined {
  const { parts, records } = world.chronicle;
  const version = records.contractVersions.find((one) => one.contractId === contractId);
  return parts.contractCredits.find(({ versionId }) => versionId === version?.id)?.teamId;
}

const TEAM_LEADS: Record<string, string> = {
  'tf-1': 'tf1.lead',
  'tf-2': 'tf2.lead',
  'tf-3': 'tf3.lead',
  'tf-4': 'tf4.lead',
  'sub-1': 'sub1.member',
  'soe-1': 'soe1.member',
};

function requesterOf(world: World, project: ProjectRow): string {
  const team = teamOf(world, project.contractId);
  const known = Object.entries(TEAM_LEADS).find(([code]) => world.city.unit(code) === team);
  return known?.[1] ?? 'tf1.lead';
}
