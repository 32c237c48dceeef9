import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  Can,
  Id,
  IfMatch,
  SPREADSHEETS,
} from '@taproot/platform';
import {
  ChangeEnterpriseDto,
  DuplicatesQuery,
  EnterpriseExportQuery,
  EnterpriseFilters,
  RegisterEnterpriseDto,
} from './dto/enterprise.dto.js';
import { DuplicatesView, EnterpriseView } from './dto/enterprise.view.js';
import { EnterpriseDuplicates } from './enterprise-duplicates.queries.js';
import { EnterprisesQueries } from './enterprises.queries.js';
import { EnterprisesService } from './enterprises.service.js';

@ApiTags('enterprises')
@Controller('enterprises')
export class EnterprisesController {
  constructor(
    private readonly enterprises: EnterprisesService,
    private readonly queries: EnterprisesQueries,
    private readonly alike: EnterpriseDuplicates,
  ) {}

  @Get()
  @Can('enterprise:read')
  @AnswersPage(EnterpriseView)
  list(@Caller() actor: Actor, @Query() query: EnterpriseFilters) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('enterprise:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: EnterpriseExportQuery) {
    return this.queries.export(actor, query, format);
  }

  @Get('duplicates')
  @Can('enterprise:read')
  @Answers(DuplicatesView)
  duplicates(@Caller() actor: Actor, @Query() query: DuplicatesQuery) {
    return this.alike.find(actor, query);
  }

  @Get(':id')
  @Can('enterprise:read')
  @AnswersRecord(EnterpriseView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.queries.one(actor, id);
  }

  @Post()
  @Can('enterprise:register')
  @HttpCode(201)
  @Answers(EnterpriseView, 201)
  register(@Caller() actor: Actor, @Body() input: RegisterEnterpriseDto) {
    return this.enterprises.register(actor, input);
  }

  @Patch(':id')
  @Can('enterprise:change')
  @Answers(EnterpriseView)
  change(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Body() input: ChangeEnterpriseDto,
    @IfMatch() version: number,
  ) {
    return this.enterprises.change(actor, id, input, version);
  }
}
