import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersRecord, Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { MyDayView } from './dto/my-day.view.js';
import { MyDayQueries } from './my-day.queries.js';

@ApiTags('dashboards')
@Controller('my-day')
export class MyDayController {
  constructor(private readonly days: MyDayQueries) {}

  @Get()
  @Can('me:read')
  @AnswersRecord(MyDayView)
  mine(@Caller() actor: Actor, @CallerLanguage() language: Language) {
    return this.days.of(actor, language);
  }
}
