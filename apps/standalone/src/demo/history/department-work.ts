import { instant } from './demo-days.js';
import { raiseStalled } from './stalled-approval.js';
import type { Random } from './random.js';
import { earlier, later, RESOLUTION, TaskDesk } from './task-desk.js';
import type { ProjectStage, TaskRow } from './signing-rows.js';
import { teamLeadOf } from './team-leads.js';
import type { World } from './world.js';

type Department = 'dept-1' | 'dept-2';

interface Habit {
  department: Department;
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
    hours: [10, 31],
    ratings: [5, 4, 4, 5, 3],
    reopensEvery: 5,
  },
  {
    department: 'dept-2',
    officer: 'dept2.officer',
    tasks: 14,
    hours: [16, 50],
    ratings: [4, 3, 4, 2],
    reopensEvery: 4,
  },
];
/** What each is asked for: the request, its kind, the stage it holds up. */
const ASKED: Record<Department, readonly (readonly [what: string, kind: string, stage: ProjectStage])[]> = {
  'dept-1': [
    ['用地预审意见', '用地', 'groundbreaking'],
    ['规划条件出具', '规划', 'groundbreaking'],
    ['施工许可会审', '许可', 'groundbreaking'],
    ['规划核实意见', '验收', 'completion'],
  ],
  'dept-2': [
    ['环评批复进度', '环评', 'groundbreaking'],
    ['环保验收安排', '验收', 'completion'],
    ['排污许可办理', '环评', 'commissioning'],
  ],
};
/** Working days before today in which the tasks lie. */
const FIRST_BACK = 18;
const SPAN = 220;

/** What teams asked of the departments in the last year, and what is open today. */
export function departmentWork(world: World, random: Random): void {
  const desk = new TaskDesk(world);
  for (const habit of HABITS)
    for (let i = 0; i < habit.tasks; i += 1)
      settled(world, desk, random.stream(`${habit.department} ${i}`), habit, i);
  dueSoon(world, desk, random.stream('due soon'));
  raiseStalled(world, desk);
}

function settled(world: World, desk: TaskDesk, random: Random, habit: Habit, i: number): void {
  const project = random.pick(world.chronicle.records.projects);
  const day = world.days.back(FIRST_BACK + Math.round(((i + 0.5) * SPAN) / habit.tasks));
  const at = instant(day, 9, random.int(10, 50));
  const [what, requestKind, unblocksStage] = random.pick(ASKED[habit.department]);
  const by = teamLeadOf(world, project);
  const title = `${what}：${project.title}`;
  const priority = i % 5 === 0 ? 'high' : 'normal';
  const { department, officer } = habit;
  const task = desk.file({ at, by, title, requestKind, department, project, unblocksStage, priority });
  const acceptedAt = later(at, random.int(40, 330));
  desk.move(task, { kind: 'acceptance', at: acceptedAt, by: officer, patch: { status: 'accepted' } });
  const end = work(desk, task, {
    at,
    by,
    minutes: random.int(...habit.hours) * 60,
    officer,
    again: again(habit, i),
  });
  const closedAt = later(end, random.int(60, 400));
  const rating = random.pick(habit.ratings);
  desk.move(task, {
    kind: 'closure',
    at: closedAt,
    by,
    patch: { status: 'closed', closedAt, rating },
    rating,
  });
  desk.clock(task);
}

const again = ({ reopensEvery }: Habit, i: number): boolean => i % reopensEvery === reopensEvery - 1;

interface Work {
  at: string;
  by: string;
  minutes: number;
  officer: string;
  again: boolean;
}

/** Until it is done for good; some come back once. */
function work(desk: TaskDesk, task: TaskRow, { at, by, minutes, officer, again: comesBack }: Work): string {
  const end = later(at, minutes);
  desk.complete(task, end, officer, RESOLUTION - minutes);
  if (!comesBack) return end;
  const back = later(end, 120);
  const patch = { status: 'reopened' as const, reopened: 1 };
  desk.move(task, { kind: 'reopening', at: back, by, patch, reason: '材料还缺一页' });
  const secondEnd = later(back, 300);
  desk.complete(task, secondEnd, officer, RESOLUTION - minutes - 300);
  return secondEnd;
}

/** The post's request at the land office: two working hours are left of its time. */
function dueSoon(world: World, desk: TaskDesk, random: Random): void {
  const { chronicle, city, days } = world;
  const post = city.unit('post-1');
  const lead = chronicle.records.leads.findLast((one) => one.ownerTeamId === post && one.stage === 'valid');
  const at = earlier(days.opens, RESOLUTION - 120);
  const title = `意向地块权属核实：${lead?.title ?? '沪上来访客商'}`;
  const asked = { title, requestKind: '用地', department: 'dept-1', priority: 'normal' as const };
  const task = desk.file({ ...asked, at, by: 'post1.member', lead });
  const acceptedAt = later(at, random.int(60, 150));
  const officer = 'dept1.officer';
  desk.move(task, { kind: 'acceptance', at: acceptedAt, by: officer, patch: { status: 'accepted' } });
  const startedAt = later(acceptedAt, 90);
  desk.move(task, { kind: 'start', at: startedAt, by: officer, patch: { status: 'in-progress' } });
  const [reminder, dueAt] = [later(at, RESOLUTION * 0.8), later(at, RESOLUTION)];
  const reminded = reminder < instant(days.today, 0);
  if (reminded) desk.rung(task, 'reminder', reminder);
  desk.clock(task, dueAt, reminded ? ['blue', dueAt] : ['reminder', reminder]);
}
