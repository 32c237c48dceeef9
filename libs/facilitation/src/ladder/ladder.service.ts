import { Injectable } from '@nestjs/common';
import { Commands, Database, SYSTEM } from '@taproot/platform';
import { EscalationsService } from '../escalations/escalations.service.js';
import { FacilitationTask } from '../tasks/facilitation-task.entity.js';
import { TaskClocks } from '../tasks/task-clocks.js';
import { taskRungReached } from '../tasks/task.events.js';
import { TaskRung } from './task-rung.entity.js';

/** Moves tasks up their ladders as their time runs out: each rung once, whoever asks and however often. */
@Injectable()
export class LadderService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly clocks: TaskClocks,
    private readonly escalations: EscalationsService,
  ) {}

  /** Reaches every rung whose time has come; the last is a question to the command center. */
  climb(taskId: string): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      const task = await unit.lock(FacilitationTask, taskId);
      if (!task) return;
      const due = await this.clocks.dueRungs(taskId, unit.at);
      for (const { level, at } of due) {
        unit.store(Object.assign(new TaskRung(), { taskId, level, dueAt: at, reachedAt: unit.at }));
        unit.emit(taskRungReached(task, level));
        if (level === 'red') await this.escalations.raiseFor(unit, task, 'ladder');
      }
      await unit.flush();
      await this.clocks.set(unit, task);
    });
  }

  /** Tasks whose next rung was due so long ago that its job must be lost. */
  async lost(seconds: number, limit = 500): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(LOST, [seconds, limit]);
    return rows.map(({ id }) => id);
  }

  /** Works out every open clock anew, after the calendar changed. */
  async reset(): Promise<void> {
    for (const { id } of await this.database.rows<{ id: string }>(OPEN)) {
      await this.commands.run(SYSTEM, async (unit) => {
        const task = await unit.lock(FacilitationTask, id);
        if (task) await this.clocks.set(unit, task);
      });
    }
  }
}

const LOST = {
  name: 'task_clocks_lost',
  text: `SELECT task_id AS id FROM task_clocks WHERE next_at < now() - make_interval(secs => $1) ORDER BY next_at LIMIT $2`,
};
const OPEN = {
  name: 'task_clocks_open',
  text: 'SELECT task_id AS id FROM task_clocks WHERE next_at IS NOT NULL OR response_due_at IS NOT NULL',
};
