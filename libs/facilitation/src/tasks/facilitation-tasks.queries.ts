import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  Database,
  Exports,
  Lists,
  pageRequest,
  platformErrors,
  prepared,
  SqlParams,
  type ExportFormat,
} from '@taproot/platform';
import type { TaskFilters } from '../dto/task-query.dto.js';
import { TaskClocks, type TaskClock } from './task-clocks.js';
import { taskListFor, taskRecordFor } from './task-list.js';
import { taskScope, TASK_SCOPE_JOINS } from './task-scope.js';

interface Page {
  items: { id: string; clock?: TaskClock }[];
}

@Injectable()
export class FacilitationTasksQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    private readonly clocks: TaskClocks,
    private readonly database: Database,
  ) {}

  /** Each item with its clock at this moment. */
  async list(actor: Actor, query: TaskFilters) {
    const page = JSON.parse(
      await this.lists.page(taskListFor(actor), pageRequest(query), taskScope(actor)),
    ) as Page;
    const clocks = await this.clocks.of(page.items.map(({ id }) => id));
    for (const item of page.items) item.clock = clocks.get(item.id);
    return page;
  }

  async record(actor: Actor, id: string) {
    const record = JSON.parse(
      await this.lists.one(taskRecordFor(actor), id, taskScope(actor)),
    ) as Page['items'][0];
    return { ...record, clock: (await this.clocks.of([id])).get(id) };
  }

  async clock(actor: Actor, id: string): Promise<TaskClock> {
    if (!(await this.sees(actor, id))) throw platformErrors.notFound();
    return (await this.clocks.of([id])).get(id)!;
  }

  export(actor: Actor, query: TaskFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(taskListFor(actor), pageRequest(query), taskScope(actor), format);
  }

  async sees(actor: Actor, id: string): Promise<boolean> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = taskScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM facilitation_tasks t ${TASK_SCOPE_JOINS} WHERE t.id = ${wanted} AND ${scope}`;
    return (await this.database.row(prepared('task_seen', text), params.values)) !== undefined;
  }

  /** A file that supports something on a task is open to whoever sees the task. */
  async seesFile(actor: Actor, fileId: string): Promise<boolean> {
    const params = new SqlParams();
    const evidence = params.add(JSON.stringify([{ fileId }]));
    const scope = taskScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM task_turns s JOIN facilitation_tasks t ON t.id = s.task_id ${TASK_SCOPE_JOINS}
      WHERE s.evidence <> '[]' AND s.evidence @> ${evidence}::jsonb AND ${scope} LIMIT 1`;
    return (await this.database.row(prepared('task_file', text), params.values)) !== undefined;
  }
}
