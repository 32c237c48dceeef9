import { Injectable } from '@nestjs/common';
import { hasRole, type Actor } from '@taproot/kernel';
import { Commands, Database, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { CityCalendar } from '../calendar/city-calendar.js';
import type { RaiseEscalationDto } from '../dto/escalation.dto.js';
import { FacilitationTask } from '../tasks/facilitation-task.entity.js';
import { FacilitationTasksQueries } from '../tasks/facilitation-tasks.queries.js';
import { settles, worksIn } from '../tasks/task.policy.js';
import { inOwnWords, usualQuestion, usualWaysOut, type PartyNames } from './escalation-wording.js';
import { Escalation } from './escalation.entity.js';
import { escalationErrors } from './escalation.errors.js';
import { escalationEvent, ESCALATION_RAISED } from './escalation.events.js';
import { DAYS_TO_DECIDE } from './escalation.rules.js';
import { EscalationsQueries } from './escalations.queries.js';

type Question = Pick<
  Escalation,
  'taskId' | 'projectId' | 'teamId' | 'departmentId' | 'question' | 'proposals'
>;

/** Brings questions before the command center. */
@Injectable()
export class EscalationsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly calendar: CityCalendar,
    private readonly tasks: FacilitationTasksQueries,
    private readonly queries: EscalationsQueries,
  ) {}

  raise(actor: Actor, input: RaiseEscalationDto) {
    return this.commands.run(actor, async (unit) => {
      const question = await (input.taskId === undefined
        ? this.aboutDepartment(actor, input)
        : this.aboutTask(unit, input.taskId, input));
      const { id } = await this.add(unit, question, 'raised');
      await unit.flush();
      return this.queries.record(actor, id);
    });
  }

  /** Of a task at the end of its ladder; one that is before the command center already stays there. */
  async raiseFor(unit: Unit, task: FacilitationTask, origin: 'ladder' | 'reopening'): Promise<void> {
    if (await this.database.row(OPEN, [task.id])) return;
    const usual = usualQuestion(task.title, await this.namesOf(task.teamId, task.departmentId));
    await this.add(unit, { ...partiesOf(task), ...usual }, origin);
  }

  private async add(unit: Unit, question: Question, origin: Escalation['origin']): Promise<Escalation> {
    const clock = await this.calendar.clock();
    const decisionDueAt = clock.addMinutes(unit.at, DAYS_TO_DECIDE * clock.minutesADay);
    const made = { ...EMPTY, ...question, origin, raisedAt: unit.at, decisionDueAt };
    const escalation = unit.add('escalation.raised', Object.assign(new Escalation(), made));
    unit.emit(escalationEvent(ESCALATION_RAISED, escalation));
    return escalation;
  }

  private async aboutTask(unit: Unit, taskId: string, said: RaiseEscalationDto): Promise<Question> {
    const { actor } = unit;
    const seen = await this.tasks.sees(actor, taskId);
    const task = seen ? await unit.find(FacilitationTask, { id: taskId }) : null;
    if (!task) throw escalationErrors.escalationTaskUnknown().at('taskId');
    if (!settles(actor, task) && !hasRole(actor, 'command-staff')) throw escalationErrors.notYourEscalation();
    const usual = usualQuestion(task.title, await this.namesOf(task.teamId, task.departmentId));
    const proposals = said.proposals ? inOwnWords(said.proposals) : usual.proposals;
    return { ...partiesOf(task), question: said.question ?? usual.question, proposals };
  }

  private async aboutDepartment(actor: Actor, said: RaiseEscalationDto): Promise<Question> {
    const { departmentId, question, proposals } = said;
    if (!departmentId || !question) throw escalationErrors.escalationOfNothing().at('question');
    const teamId = said.teamId ?? actor.unitIds.find((unit) => worksIn(actor, unit)) ?? actor.unitIds[0];
    if (!teamId) throw platformErrors.notAllowed();
    if (!worksIn(actor, teamId) && !hasRole(actor, 'command-staff'))
      throw escalationErrors.notYourEscalation();
    const { department } = await this.namesOf(teamId, departmentId);
    const ways = proposals ? inOwnWords(proposals) : usualWaysOut(department);
    return { taskId: null, projectId: null, teamId, departmentId, question, proposals: ways };
  }

  private async namesOf(teamId: string, departmentId: string): Promise<PartyNames> {
    return (await this.database.row<PartyNames>(NAMES, [teamId, departmentId]))!;
  }
}

const EMPTY = {
  status: 'open' as const,
  choice: null,
  instruction: null,
  orderYear: null,
  orderNumber: null,
  orderDueOn: null,
  decidedAt: null,
  decidedBy: null,
  answer: null,
  answeredAt: null,
  answeredBy: null,
  reopened: 0,
  closedAt: null,
  closedBy: null,
  closingNote: null,
  certifiedDays: null,
};

function partiesOf({ id, projectId, teamId, departmentId }: FacilitationTask) {
  return { taskId: id, projectId, teamId, departmentId };
}

const OPEN = {
  name: 'escalation_open',
  text: `SELECT 1 FROM escalations WHERE task_id = $1 AND status <> 'closed'`,
};
const NAMES = {
  name: 'escalation_names',
  text: `SELECT (SELECT name FROM org_units WHERE id = $1) AS team, (SELECT name FROM org_units WHERE id = $2) AS department`,
};

refuseOn('escalations_one_open', () => escalationErrors.escalationOpen().at('taskId'));
refuseOn('escalations_team_id_fkey', () => escalationErrors.escalationUnitUnknown().at('teamId'));
refuseOn('escalations_department_id_fkey', () => escalationErrors.escalationUnitUnknown().at('departmentId'));
