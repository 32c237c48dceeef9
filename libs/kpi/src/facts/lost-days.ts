import { Injectable } from '@nestjs/common';
import { TaskFacts } from '@taproot/facilitation';
import type { Stage } from '@taproot/kpi-formulas';
import type { ProjectFact } from '@taproot/projects';
import type { View } from '@taproot/visits';

/** Working days by the stage they held up. */
export type LostByStage = Partial<Record<Stage, number>>;

/** The working days that overdue city tasks cost each contract's project, as the command center certified them. */
@Injectable()
export class LostDays {
  constructor(private readonly tasks: TaskFacts) {}

  async ofProjects(projects: readonly ProjectFact[], view: View): Promise<Map<string, LostByStage>> {
    const contractOf = new Map(projects.map(({ projectId, contractId }) => [projectId, contractId]));
    const lost = new Map<string, LostByStage>();
    for (const { projectId, stage, days } of await this.tasks.lostDays([...contractOf.keys()], view)) {
      const contractId = contractOf.get(projectId)!;
      lost.set(contractId, { ...lost.get(contractId), [stage]: days });
    }
    return lost;
  }
}
