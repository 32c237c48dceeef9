import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  AnswersRecord,
  Caller,
  CallerLanguage,
  Can,
  FileStore,
  Id,
  SPREADSHEETS,
  type Language,
} from '@taproot/platform';
import type { FastifyRequest } from 'fastify';
import {
  ImportErrorsQuery,
  ImportFilters,
  ImportRowFilters,
  MappingFilters,
  SaveMappingDto,
  TemplateQuery,
} from './dto/import.dto.js';
import { ImportAcceptedView, ImportMappingView, ImportRowView, ImportView } from './dto/import.view.js';
import { ImportErrorsQueries } from './import-errors.queries.js';
import { ImportMappingsService } from './import-mappings.service.js';
import { importTemplate } from './import-template.js';
import { ImportsQueries } from './imports.queries.js';
import { ImportsService } from './imports.service.js';
import { UPLOAD } from './upload.schema.js';
import { receive } from './upload.js';

@ApiTags('imports')
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly mappings: ImportMappingsService,
    private readonly queries: ImportsQueries,
    private readonly rejected: ImportErrorsQueries,
    private readonly store: FileStore,
  ) {}

  @Get()
  @Can('import:run')
  @AnswersPage(ImportView)
  list(@Caller() actor: Actor, @Query() query: ImportFilters, @CallerLanguage() language: Language) {
    return this.queries.list(actor, query, language);
  }

  @Post()
  @Can('import:run')
  @HttpCode(202)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: UPLOAD })
  @Answers(ImportAcceptedView, 202)
  async order(@Caller() actor: Actor, @Req() request: FastifyRequest) {
    const received = await receive(request, this.store);
    try {
      return await this.imports.order(actor, received);
    } finally {
      await received.file.drop();
    }
  }

  @Get('mappings')
  @Can('import:run')
  @AnswersPage(ImportMappingView)
  keptMappings(@Caller() actor: Actor, @Query() query: MappingFilters) {
    return this.queries.mappings(actor, query);
  }

  @Post('mappings')
  @Can('import:run')
  @HttpCode(201)
  @Answers(ImportMappingView, 201)
  keepMapping(@Caller() actor: Actor, @Body() input: SaveMappingDto) {
    return this.mappings.save(actor, input);
  }

  @Get('templates/:entity')
  @Can('import:run')
  @AnswersFile(...SPREADSHEETS)
  template(
    @Param('entity') entity: string,
    @Query() { format = 'csv', headings = 'names' }: TemplateQuery,
    @CallerLanguage() language: Language,
  ) {
    return importTemplate(entity, format, headings === 'words' ? language : undefined);
  }

  @Get(':id')
  @Can('import:run')
  @AnswersRecord(ImportView)
  one(@Caller() actor: Actor, @Param('id', Id) id: string, @CallerLanguage() language: Language) {
    return this.queries.one(actor, id, language);
  }

  @Get(':id/rows')
  @Can('import:run')
  @AnswersPage(ImportRowView)
  rows(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() query: ImportRowFilters,
    @CallerLanguage() language: Language,
  ) {
    return this.queries.rows(actor, id, query, language);
  }

  @Get(':id/errors')
  @Can('import:run')
  @AnswersFile(...SPREADSHEETS, 'application/json')
  errors(
    @Caller() actor: Actor,
    @Param('id', Id) id: string,
    @Query() { format = 'json' }: ImportErrorsQuery,
    @CallerLanguage() language: Language,
  ) {
    return this.rejected.file(actor, id, format, language);
  }
}
