import { Injectable } from '@nestjs/common';
import { CONTRACT_TERMINATED, CONTRACT_VERIFIED, CONTRACT_VOIDED } from '@taproot/contracts';
import type { Reactions } from '@taproot/platform';
import { ProjectTurnsService } from './project-turns.service.js';
import { ProjectsService } from './projects.service.js';

/** What becomes of a project in the very command that decides on its contract. */
@Injectable()
export class ProjectReactions {
  constructor(
    private readonly projects: ProjectsService,
    private readonly turns: ProjectTurnsService,
  ) {}

  registerWith(reactions: Reactions): void {
    reactions.on(CONTRACT_VERIFIED, async (event, unit) => void (await this.projects.bear(event, unit)));
    reactions.on(CONTRACT_TERMINATED, (event, unit) => this.turns.endWith(event, unit));
    reactions.on(CONTRACT_VOIDED, (event, unit) => this.turns.endWith(event, unit));
  }
}
