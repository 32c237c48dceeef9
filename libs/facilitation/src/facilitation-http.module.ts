import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller.js';
import { EscalationsController } from './escalations/escalations.controller.js';
import { FacilitationModule } from './facilitation.module.js';
import { FacilitationTasksController } from './tasks/facilitation-tasks.controller.js';
import { TaskMovesController } from './tasks/task-moves.controller.js';

@Module({
  imports: [FacilitationModule],
  controllers: [CalendarController, EscalationsController, FacilitationTasksController, TaskMovesController],
})
export class FacilitationHttpModule {}
