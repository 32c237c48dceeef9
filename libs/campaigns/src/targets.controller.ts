import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, Can, JsonText } from '@taproot/platform';
import { ListTargetDto, TargetExportQuery, TargetFilters } from './dto/target.dto.js';
import { TargetsQueries } from './targets.queries.js';
import { TargetsService } from './targets.service.js';

@ApiTags('campaigns')
@Controller('target-enterprises')
export class TargetsController {
  constructor(
    private readonly targets: TargetsService,
    private readonly queries: TargetsQueries,
  ) {}

  @Get()
  @Can('campaign:read')
  @JsonText()
  list(@Caller() actor: Actor, @Query() query: TargetFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('campaign:read')
  export(@Caller() actor: Actor, @Query() { format, ...query }: TargetExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Post()
  @Can('target:list')
  @HttpCode(201)
  add(@Caller() actor: Actor, @Body() input: ListTargetDto) {
    return this.targets.list(actor, input);
  }
}
