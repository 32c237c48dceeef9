import { Injectable } from '@nestjs/common';
import { checked, outcomeOf, type BulkOutcome, type Unit } from '@taproot/platform';
import { ChangeTaskDto, FileTaskDto } from '../dto/task.dto.js';
import { FacilitationTasksService } from './facilitation-tasks.service.js';
import { FacilitationTask } from './facilitation-task.entity.js';

/** What a row of a file says of a task; with an id, of the one that is known. */
export interface ImportedTask {
  id: string | null;
  said: Record<string, unknown>;
}

/** Rows of a file, held to the rules of filing a task; their clocks start with the import. */
@Injectable()
export class TaskImports {
  constructor(private readonly tasks: FacilitationTasksService) {}

  async importBatch(unit: Unit, rows: readonly ImportedTask[]): Promise<BulkOutcome[]> {
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) outcomes.push(await outcomeOf(() => this.one(unit, row)));
    return outcomes;
  }

  private async one(unit: Unit, { id, said }: ImportedTask): Promise<BulkOutcome> {
    if (id === null) {
      const filed = await this.tasks.file(unit.actor, checked(FileTaskDto, said));
      return { id: filed.id, outcome: 'created' };
    }
    const task = await unit.find(FacilitationTask, { id });
    await this.tasks.change(unit.actor, id, checked(ChangeTaskDto, said), task?.version ?? 0);
    return { id, outcome: 'updated' };
  }
}
