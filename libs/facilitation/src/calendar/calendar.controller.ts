import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, Caller, Can, Id, IfMatch, ListQuery } from '@taproot/platform';
import {
  AddWorkingDaysQuery,
  CalendarOverrideView,
  DecideDayDto,
  ReachedDayView,
  WorkingTimeQuery,
  WorkingTimeView,
} from '../dto/calendar.dto.js';
import { CalendarQueries } from './calendar.queries.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly queries: CalendarQueries,
    private readonly calendar: CalendarService,
  ) {}

  @Get('working-time')
  @Can('calendar:read')
  @Answers(WorkingTimeView)
  workingTime(@Query() query: WorkingTimeQuery) {
    return this.queries.workingTime(query);
  }

  @Get('add-working-days')
  @Can('calendar:read')
  @Answers(ReachedDayView)
  addWorkingDays(@Query() query: AddWorkingDaysQuery) {
    return this.queries.addWorkingDays(query);
  }

  @Get('overrides')
  @Can('calendar:read')
  @AnswersPage(CalendarOverrideView)
  overrides(@Caller() actor: Actor, @Query() query: ListQuery) {
    return this.queries.overrides(actor, query);
  }

  @Post('overrides')
  @Can('calendar:manage')
  @HttpCode(201)
  @Answers(CalendarOverrideView, 201)
  decide(@Caller() actor: Actor, @Body() input: DecideDayDto) {
    return this.calendar.decide(actor, input);
  }

  @Delete('overrides/:id')
  @Can('calendar:manage')
  @Answers(CalendarOverrideView)
  takeBack(@Caller() actor: Actor, @Param('id', Id) id: string, @IfMatch() version: number) {
    return this.calendar.takeBack(actor, id, version);
  }
}
