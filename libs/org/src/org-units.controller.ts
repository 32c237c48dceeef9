import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersPage, AnswersRecord, Caller, Can, Id, IfMatch } from '@taproot/platform';
import { ChangeOrgUnitDto, CreateOrgUnitDto, OrgUnitListQuery } from './dto/org-unit.dto.js';
import { OrgUnitView } from './dto/org.view.js';
import { OrgQueries } from './org.queries.js';
import { OrgUnitsService } from './org-units.service.js';

@ApiTags('organisation')
@Controller('org-units')
export class OrgUnitsController {
  constructor(
    private readonly units: OrgUnitsService,
    private readonly queries: OrgQueries,
  ) {}

  @Get()
  @Can('org:read')
  @AnswersPage(OrgUnitView)
  list(@Caller() actor: Actor, @Query() query: OrgUnitListQuery) {
    return this.queries.units(actor, query);
  }

  @Get(':id')
  @Can('org:read')
  @AnswersRecord(OrgUnitView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.unit(actor, id);
  }

  @Post()
  @Can('org:manage')
  @HttpCode(201)
  @Answers(OrgUnitView, 201)
  create(@Caller() actor: Actor, @Body() input: CreateOrgUnitDto) {
    return this.units.create(actor, input);
  }

  @Patch(':id')
  @Can('org:manage')
  @Answers(OrgUnitView)
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeOrgUnitDto,
    @IfMatch() version: number,
  ) {
    return this.units.change(actor, id, input, version);
  }
}
