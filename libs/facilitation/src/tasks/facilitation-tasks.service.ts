import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { parseDuration } from '@taproot/working-time';
import type { ChangeTaskDto, FileTaskDto } from '../dto/task.dto.js';
import { FacilitationTask } from './facilitation-task.entity.js';
import { FacilitationTasksQueries } from './facilitation-tasks.queries.js';
import { TaskClocks } from './task-clocks.js';
import { taskErrors } from './task.errors.js';
import { taskChanged, taskFiled } from './task.events.js';
import { canFileFor, canReclassify, settles } from './task.policy.js';
import { TaskSubjects } from './task-subjects.js';

@Injectable()
export class FacilitationTasksService {
  constructor(
    private readonly commands: Commands,
    private readonly subjects: TaskSubjects,
    private readonly clocks: TaskClocks,
    private readonly queries: FacilitationTasksQueries,
  ) {}

  file(actor: Actor, { teamId: said, ...input }: FileTaskDto) {
    return this.commands.run(actor, async (unit) => {
      const given = { ...EMPTY, ...input };
      const teams = await this.subjects.teamsOf(actor, given);
      const teamId = said ?? this.subjects.teamFor(actor, teams);
      if (!teamId || !canFileFor(actor, teamId)) throw taskErrors.taskOfOthers().at('teamId');
      const limits = limitsOf(input);
      checkStage(given);
      const task = Object.assign(new FacilitationTask(), given, limits, { teamId, receivedAt: unit.at });
      unit.add('task.filed', task);
      unit.emit(taskFiled(task));
      return this.settled(unit, task);
    });
  }

  /** Reclassification is logged with its reason; the time limits stay as they were set. */
  change(actor: Actor, id: string, { reason, ...input }: ChangeTaskDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const task = await unit.find(FacilitationTask, { id });
      if (!task || !(await this.queries.sees(actor, id))) throw platformErrors.notFound();
      if (!canReclassify(actor, task)) throw taskErrors.notYourRequest();
      if (reclassifies(task, input) && task.status !== 'submitted' && !onlyAsStaff(actor, task))
        throw taskErrors.staffReclassify();
      checkStage({ ...task, ...input });
      const before = task.version;
      unit.change('task.changed', task, input, { ifVersion, reason });
      if (task.version !== before) unit.emit(taskChanged(task));
      return this.settled(unit, task);
    });
  }

  private async settled(unit: Unit, task: FacilitationTask) {
    await unit.flush();
    await this.clocks.set(unit, task);
    return this.queries.record(unit.actor, task.id);
  }
}

const EMPTY = {
  details: null,
  requestKind: null,
  projectId: null,
  leadId: null,
  enterpriseId: null,
  joint: [] as string[],
  priority: 'normal' as const,
  unblocksStage: null,
  status: 'submitted' as const,
  reopened: 0,
  respondedAt: null,
  completedAt: null,
  closedAt: null,
  rating: null,
  comment: null,
  savedMinutes: null,
  sourceStatus: null,
};

/** The form was checked with the request. */
function limitsOf({ responseWithin, resolveWithin }: FileTaskDto) {
  const [responseMinutes, resolveMinutes] = [parseDuration(responseWithin)!, parseDuration(resolveWithin)!];
  if (resolveMinutes < responseMinutes) throw taskErrors.limitsReversed().at('resolveWithin');
  return { responseMinutes, resolveMinutes };
}

function checkStage({ unblocksStage, projectId }: Partial<FacilitationTask>): void {
  if (unblocksStage && !projectId) throw taskErrors.unblocksNoProject().at('projectId');
}

function reclassifies(task: FacilitationTask, input: Partial<FacilitationTask>): boolean {
  const moves = (field: 'priority' | 'departmentId') =>
    input[field] !== undefined && input[field] !== task[field];
  return moves('priority') || moves('departmentId');
}

function onlyAsStaff(actor: Actor, task: FacilitationTask): boolean {
  return !settles(actor, { ...task, createdBy: '' }) && canReclassify(actor, { ...task, createdBy: '' });
}

refuseOn('facilitation_tasks_department_id_fkey', () =>
  taskErrors.taskDepartmentUnknown().at('departmentId'),
);
refuseOn('facilitation_tasks_joint_fkey', () => taskErrors.jointDepartmentUnknown().at('joint'));
refuseOn('facilitation_tasks_team_id_fkey', () => taskErrors.taskTeamUnknown().at('teamId'));
