import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller.js';
import { FacilitationModule } from './facilitation.module.js';
import { FacilitationTasksController } from './tasks/facilitation-tasks.controller.js';
import { TaskMovesController } from './tasks/task-moves.controller.js';

@Module({
  imports: [FacilitationModule],
  controllers: [CalendarController, FacilitationTasksController, TaskMovesController],
})
export class FacilitationHttpModule {}
