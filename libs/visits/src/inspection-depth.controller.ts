import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, CallerLanguage, Can, Id, type Language } from '@taproot/platform';
import { DepthQuery } from './dto/depth-query.dto.js';
import { InspectionDepthView } from './dto/visit.view.js';
import { VisitQualityQueries } from './visit-quality.queries.js';

@ApiTags('visits')
@Controller('enterprises/:id/inspection-depth')
export class InspectionDepthController {
  constructor(private readonly qualities: VisitQualityQueries) {}

  @Get()
  @Can('visit:read')
  @Answers(InspectionDepthView)
  depth(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { teamId, asOf }: DepthQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.qualities.depth(actor, id, teamId, language, asOf);
  }
}
