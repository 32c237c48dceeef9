import { Injectable } from '@nestjs/common';
import { TaskFacts, type DepartmentTaskFact } from '@taproot/facilitation';
import type { View } from '@taproot/visits';
import { grouped } from './by-team.js';

/** The tasks departments answer for or were asked to join, by department. */
@Injectable()
export class TaskSection {
  constructor(private readonly tasks: TaskFacts) {}

  async of(departmentIds: string[], view: View): Promise<Map<string, DepartmentTaskFact[]>> {
    return grouped(await this.tasks.ofDepartments(departmentIds, view), ({ teamId }) => teamId);
  }
}
