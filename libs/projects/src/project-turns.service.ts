import { Injectable } from '@nestjs/common';
import { Contract } from '@taproot/contracts';
import { cityDay, hasRole, newId, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, Database, platformErrors, type DomainEvent, type Unit } from '@taproot/platform';
import type { TurnDto } from './dto/project.dto.js';
import { ProjectAccess } from './project-access.js';
import { ProjectTurn, type TurnKind } from './project-turn.entity.js';
import { checkHappened, checkOrder, turned } from './project-turns.rules.js';
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
    private readonly config: AppConfig,
  ) {}

  /** Leaders and staff pause and resume; only staff end. */
  turn(actor: Actor, id: string, kind: TurnKind, said: TurnDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const { project, ...teams } = await this.access.project(unit, id);
      const may = kind === 'termination' ? hasRole(actor, 'command-staff') : canPause(actor, teams);
      if (!may) throw projectErrors.notYourPart();
      if (ifVersion !== undefined && ifVersion !== project.version)
        throw platformErrors.stale({ version: project.version });
      if (kind === 'resumption' && project.status !== 'paused')
        throw projectErrors.turnImpossible({ status: project.status });
      checkHappened(said.occurredOn, cityDay(unit.at, this.config.timeZone));
      checkOrder(said.occurredOn, await this.lastTurn(id));
      this.record(unit, project, kind, said);
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
    const contract = await unit.find(Contract, { id: contractId });
    if (!project || !contract || project.status === 'terminated') return;
    const occurredOn = contract.terminatedOn ?? cityDay(unit.at, this.config.timeZone);
    const reason = contract.terminationReason ?? contract.voidReason ?? '';
    this.record(unit, project, 'termination', { occurredOn, reason });
  }

  private async lastTurn(projectId: string): Promise<string | undefined> {
    return (await this.database.row<{ occurredOn: string }>(LAST_TURN, [projectId]))?.occurredOn;
  }
}

const LAST_TURN = {
  name: 'project_last_turn',
  text: `SELECT occurred_on AS "occurredOn" FROM project_turns WHERE project_id = $1 ORDER BY recorded_at DESC, id DESC LIMIT 1`,
};
