import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, Can, Id, IfMatch, JsonText } from '@taproot/platform';
import { ChangeOrgUnitDto, CreateOrgUnitDto, OrgUnitListQuery } from './dto/org-unit.dto.js';
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
  @JsonText()
  list(@Caller() actor: Actor, @Query() query: OrgUnitListQuery) {
    return this.queries.units(actor, query);
  }

  @Get(':id')
  @Can('org:read')
  @JsonText()
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.unit(actor, id);
  }

  @Post()
  @Can('org:manage')
  @HttpCode(201)
  create(@Caller() actor: Actor, @Body() input: CreateOrgUnitDto) {
    return this.units.create(actor, input);
  }

  @Patch(':id')
  @Can('org:manage')
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeOrgUnitDto,
    @IfMatch() version: number,
  ) {
    return this.units.change(actor, id, input, version);
  }
}
