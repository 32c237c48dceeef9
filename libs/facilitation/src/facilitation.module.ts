import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { EnterprisesModule, ServiceRecords } from '@taproot/enterprises';
import { LeadsModule } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { CalendarOverride } from './calendar/calendar-override.entity.js';
import { CalendarQueries } from './calendar/calendar.queries.js';
import { CalendarService } from './calendar/calendar.service.js';
import { CityCalendar } from './calendar/city-calendar.js';
import { Escalation } from './escalations/escalation.entity.js';
import { EscalationsQueries } from './escalations/escalations.queries.js';
import { EscalationsService } from './escalations/escalations.service.js';
import { OrdersService } from './escalations/orders.service.js';
import { LadderService } from './ladder/ladder.service.js';
import { TaskRung } from './ladder/task-rung.entity.js';
import { FacilitationTask } from './tasks/facilitation-task.entity.js';
import { FacilitationTasksQueries } from './tasks/facilitation-tasks.queries.js';
import { FacilitationTasksService } from './tasks/facilitation-tasks.service.js';
import { TaskClocks } from './tasks/task-clocks.js';
import { TaskFacts } from './tasks/task.facts.js';
import { TaskImports } from './tasks/task-imports.service.js';
import { TaskMovesService } from './tasks/task-moves.service.js';
import { TASK_SERVICES } from './tasks/task-services.sql.js';
import { TaskSubjects } from './tasks/task-subjects.js';
import { TaskTurn } from './tasks/task-turn.entity.js';

const SERVICES = [
  CalendarQueries,
  CalendarService,
  CityCalendar,
  EscalationsQueries,
  EscalationsService,
  FacilitationTasksQueries,
  FacilitationTasksService,
  LadderService,
  OrdersService,
  TaskClocks,
  TaskFacts,
  TaskImports,
  TaskMovesService,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([CalendarOverride, Escalation, FacilitationTask, TaskRung, TaskTurn]),
    EnterprisesModule,
    LeadsModule,
  ],
  providers: [...SERVICES, TaskSubjects],
  exports: SERVICES,
})
export class FacilitationModule {
  constructor(scopes: FileScopes, tasks: FacilitationTasksQueries, services: ServiceRecords) {
    services.register(TASK_SERVICES);
    scopes.register((actor, fileId) => tasks.seesFile(actor, fileId));
  }
}
