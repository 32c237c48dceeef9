import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { AnswersPage, Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { ScorecardFilters } from '../runs/run.dto.js';
import { ScorecardsQueries } from '../scorecards.queries.js';
import { MoveFilters, MoveView, StandingView } from './move.dto.js';
import { MovesQueries } from './moves.queries.js';

@ApiTags('kpi')
@Controller('kpi')
export class StandingController {
  constructor(
    private readonly cards: ScorecardsQueries,
    private readonly moves: MovesQueries,
  ) {}

  @Get('standing')
  @Can('kpi:read')
  @AnswersPage(StandingView)
  standing(@Caller() actor: Actor, @Query() query: ScorecardFilters) {
    return this.cards.standing(actor, query);
  }

  @Get('moves')
  @Can('kpi:read')
  @AnswersPage(MoveView)
  moved(@Caller() actor: Actor, @Query() query: MoveFilters, @CallerLanguage() language: Language) {
    return this.moves.list(actor, query, language);
  }
}
