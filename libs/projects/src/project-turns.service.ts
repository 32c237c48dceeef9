import { Injectable } from '@nestjs/common';
import { ContractDecisions } from '@taproot/contracts';
import { cityDay, hasRole, newId, type Actor, inWords } from '@taproot/kernel';
import {
  AppConfig,
  Commands,
  Database,
  platformErrors,
  type DomainEvent,
  type Unit,
} from '@taproot/platform';
import type { TurnDto } from './dto/project.dto.js';
import { ProjectAccess, requireStanding } from './project-access.js';
import { ProjectTurn, type TurnKind } from './project-turn.entity.js';
import { checkHappened, checkOrder, checkSinceSigning, turned } from './project-turns.rules.js';
import { Project } from './project.entity.js';
import { projectErrors } from './project.errors.js';
import { projectTurned } from './project.events.js';
import { canPause } from './project.policy.js';
import { ProjectsQueries } from './projects.queries.js';

/** Pauses projects, resumes them and ends them. */
@Injectable()
export class ProjectTurnsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly access: ProjectAccess,
    private readonly queries: ProjectsQueries,
    private readonly contracts: ContractDecisions,
    private readonly config: AppConfig,
  ) {}

  /** Leaders and staff pause and resume. */
  turn(actor: Actor, id: string, kind: 'pause' | 'resumption', said: TurnDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const { project, ...teams } = await this.access.project(unit, id);
      if (!canPause(actor, teams)) throw projectErrors.notYourPart();
      requireStanding(teams);
      if (kind === 'resumption' && project.status !== 'paused')
        throw projectErrors.turnImpossible({ status: inWords(project.status) });
      checkSinceSigning(said.occurredOn, teams.signedOn);
      await this.check(unit, project, said, ifVersion);
      this.record(unit, project, kind, said);
      await unit.flush();
      return this.queries.answer(actor, id);
    });
  }

  /** Staff end it, and its contract with it; what that contract promised stays in every count. */
  terminate(actor: Actor, id: string, said: TurnDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const { project } = await this.access.project(unit, id);
      if (!hasRole(actor, 'command-staff')) throw projectErrors.notYourPart();
      turned(project.status, 'termination');
      await this.check(unit, project, said, ifVersion);
      await this.contracts.terminate(actor, project.contractId, said);
      await unit.flush();
      return this.queries.answer(actor, id);
    });
  }

  record(unit: Unit, project: Project, kind: TurnKind, { occurredOn, reason }: TurnDto): void {
    unit.change(`project.${kind}`, project, { status: turned(project.status, kind) }, { reason });
    const turn = { id: newId(), projectId: project.id, kind, occurredOn, reason, recordedAt: unit.at };
    unit.store(Object.assign(new ProjectTurn(), turn, { recordedBy: unit.actor.userId }));
    unit.emit(projectTurned(project, kind));
  }

  /** A contract that ended or was void has no project that goes on. */
  async endWith({ payload }: DomainEvent, unit: Unit): Promise<void> {
    const contractId = String(payload['contractId']);
    await unit.flush();
    const project = await unit.find(Project, { contractId });
    if (!project || project.status === 'terminated') return;
    const end = await this.database.row<{ occurredOn: string | null; reason: string }>(END, [contractId]);
    const today = cityDay(unit.at, this.config.timeZone);
    this.record(unit, project, 'termination', {
      occurredOn: end?.occurredOn ?? today,
      reason: end?.reason ?? '',
    });
  }

  private async check(
    unit: Unit,
    project: Project,
    { occurredOn }: TurnDto,
    ifVersion?: number,
  ): Promise<void> {
    if (ifVersion !== undefined && ifVersion !== project.version)
      throw platformErrors.stale({ version: project.version });
    checkHappened(occurredOn, cityDay(unit.at, this.config.timeZone));
    const last = await this.database.row<{ occurredOn: string }>(LAST_TURN, [project.id]);
    checkOrder(occurredOn, last?.occurredOn);
  }
}

const LAST_TURN = {
  name: 'project_last_turn',
  text: `SELECT occurred_on AS "occurredOn" FROM project_turns WHERE project_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
};
const END = {
  name: 'project_contract_end',
  text: `SELECT terminated_on AS "occurredOn", coalesce(termination_reason, void_reason, '') AS reason FROM contracts WHERE id = $1`,
};
