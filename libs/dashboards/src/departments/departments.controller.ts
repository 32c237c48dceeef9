import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Id } from '@taproot/platform';
import { DepartmentQuery, DepartmentRecordsQuery } from './department.dto.js';
import { DepartmentQueries } from './department.queries.js';
import { DepartmentDashboardView, DepartmentRecordsView } from './department.view.js';

@ApiTags('dashboards')
@Controller('dashboards/department')
export class DepartmentsController {
  constructor(private readonly departments: DepartmentQueries) {}

  @Get(':id')
  @Can('dashboard:read')
  @Answers(DepartmentDashboardView)
  dashboard(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: DepartmentQuery) {
    return this.departments.dashboard(actor, id, query);
  }

  @Get(':id/records')
  @Can('dashboard:read')
  @Answers(DepartmentRecordsView)
  records(@Caller() actor: Actor, @Param('id', Id) id: string, @Query() query: DepartmentRecordsQuery) {
    return this.departments.records(actor, id, query);
  }
}
