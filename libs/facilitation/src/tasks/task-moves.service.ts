import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId, type Actor } from '@taproot/kernel';
import { Commands, Database, FileReferences, platformErrors, retryOn, type Unit } from '@taproot/platform';
import { EscalationsService } from '../escalations/escalations.service.js';
import { FacilitationTask } from './facilitation-task.entity.js';
import { FacilitationTasksQueries } from './facilitation-tasks.queries.js';
import { TaskClocks } from './task-clocks.js';
import { PAUSES_ALLOWED } from './task-clock.rules.js';
import { checkTaskMoves, statusAfter, TASK_MOVES, type TaskMove, type TurnKind } from './task-moves.rules.js';
import { taskErrors } from './task.errors.js';
import { taskMoved } from './task.events.js';
import { actsForDepartment, jointDepartmentOf, settles } from './task.policy.js';
import { pauseReasonNames, readPauseReason } from './pause-reasons.rules.js';
import { TaskTurn, type TaskEvidence } from './task-turn.entity.js';

/** Officer, head of department, district leader: the next reopening goes to the command center. */
const LEVELS = 3;

/** What is said with a move, and the version the caller saw. */
export interface Said {
  reason?: string;
  comment?: string;
  rating?: number;
  evidence?: TaskEvidence[];
  ifVersion?: number;
}

/** Moves tasks along the table; a turn is recorded as it happens, never for the past. */
@Injectable()
export class TaskMovesService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clocks: TaskClocks,
    private readonly queries: FacilitationTasksQueries,
    private readonly escalations: EscalationsService,
    private readonly files: FileReferences,
  ) {}

  onModuleInit(): void {
    checkTaskMoves();
  }

  move(actor: Actor, id: string, move: TaskMove, said: Said = {}) {
    return this.commands.run(actor, async (unit) => {
      const task = await this.seen(unit, id, said.ifVersion);
      const joint =
        move === 'acceptance' && !actsForDepartment(actor, task) && jointDepartmentOf(actor, task);
      if (joint) return this.agree(unit, task, joint);
      checkParty(actor, task, move);
      const status = statusAfter(move, task.status);
      const turn = turnOf(unit, task, move, said);
      await Promise.all([this.checkPauses(task, move), this.checkFiles(actor, turn.evidence)]);
      const saved = move === 'completion' ? await this.clocks.savedBy(task, unit.at) : task.savedMinutes;
      unit.change(
        `task.${move}`,
        task,
        { status, ...consequences(task, move, said, unit.at), savedMinutes: saved },
        said,
      );
      unit.store(turn);
      unit.emit(taskMoved(task, move));
      if (task.reopened >= LEVELS && move === 'reopening')
        await this.escalations.raiseFor(unit, task, 'reopening');
      return this.settled(unit, task);
    });
  }

  /** A joint department's word; the task itself moves by its own department alone. */
  private async agree(unit: Unit, task: FacilitationTask, unitId: string) {
    const known = await unit.find(TaskTurn, { taskId: task.id, unitId, kind: 'joint-acceptance' });
    if (known) throw taskErrors.notJointly();
    unit.touch('task.joint-acceptance', task);
    unit.store(Object.assign(turnOf(unit, task, 'joint-acceptance', {}), { unitId }));
    unit.emit(taskMoved(task, 'joint-acceptance'));
    return this.settled(unit, task);
  }

  private async settled(unit: Unit, task: FacilitationTask) {
    await unit.flush();
    await this.clocks.set(unit, task);
    return this.queries.record(unit.actor, task.id);
  }

  private async seen(unit: Unit, id: string, ifVersion?: number): Promise<FacilitationTask> {
    const task = await unit.find(FacilitationTask, { id });
    if (!task || !(await this.queries.sees(unit.actor, id))) throw platformErrors.notFound();
    if (ifVersion !== undefined && ifVersion !== task.version)
      throw platformErrors.stale({ version: task.version });
    return task;
  }

  private async checkPauses({ id }: FacilitationTask, move: TaskMove): Promise<void> {
    if (move !== 'pause') return;
    const found = await this.database.row<{ n: number }>(PAUSES, [id]);
    if (found!.n >= PAUSES_ALLOWED) throw taskErrors.pausesUsed();
  }

  private checkFiles(actor: Actor, evidence: readonly TaskEvidence[]): Promise<void> {
    const ids = evidence.map(({ fileId }) => fileId);
    return this.files.require(actor, ids, () => taskErrors.taskFileUnknown());
  }
}

function checkParty(actor: Actor, task: FacilitationTask, move: TaskMove): void {
  if (TASK_MOVES[move].by === 'requester') {
    if (!settles(actor, task)) throw taskErrors.notYourRequest();
  } else if (!actsForDepartment(actor, task)) throw taskErrors.notYourDepartments();
}

function turnOf(unit: Unit, task: FacilitationTask, kind: TurnKind, said: Said): TaskTurn {
  const pauseReason = kind === 'pause' ? readPauseReason(said.reason ?? '') : null;
  if (pauseReason === undefined) throw pauseReasonUnknown();
  return Object.assign(new TaskTurn(), {
    id: newId(),
    taskId: task.id,
    kind,
    at: unit.at,
    recordedAt: unit.at,
    recordedBy: unit.actor.userId,
    unitId: null,
    reason: said.reason ?? said.comment ?? null,
    pauseReason,
    rating: said.rating ?? null,
    evidence: said.evidence ?? [],
  });
}

/** Each language names the reasons in its own words. */
function pauseReasonUnknown() {
  const reasons = `${pauseReasonNames('en')} / ${pauseReasonNames('zh')}`;
  return taskErrors.pauseReasonUnknown({ reasons }).at('reason');
}

function consequences(
  task: FacilitationTask,
  move: TaskMove,
  { rating, comment }: Said,
  at: Date,
): Partial<FacilitationTask> {
  switch (move) {
    case 'acceptance':
    case 'start':
    case 'decline':
      return { respondedAt: task.respondedAt ?? at };
    case 'completion':
      return { completedAt: at };
    case 'closure':
      return { closedAt: at, rating, comment: comment ?? null };
    case 'reopening':
      return { reopened: task.reopened + 1, closedAt: null, rating: null, comment: null };
    default:
      return {};
  }
}

const PAUSES = {
  name: 'task_pauses',
  text: `SELECT count(*)::int AS n FROM task_turns WHERE task_id = $1 AND kind = 'pause'`,
};

retryOn('task_turns_joint_key');
