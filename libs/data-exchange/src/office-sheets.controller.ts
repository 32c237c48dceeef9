import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import {
  Answers,
  AnswersFile,
  AnswersPage,
  Caller,
  CallerLanguage,
  Can,
  checked,
  FileStore,
  Id,
  ListQuery,
  SPREADSHEETS,
  type Language,
} from '@taproot/platform';
import type { FastifyRequest } from 'fastify';
import { AnalysisQueries } from './analysis/analysis.queries.js';
import { AnalysisHintDto, hintOf } from './dto/analysis.dto.js';
import { AnalysisView } from './dto/analysis.view.js';
import { LedgerView } from './dto/ledger.view.js';
import { LedgerListQueries } from './ledger/ledger-list.queries.js';
import { LedgerQueries } from './ledger/ledger.queries.js';
import { ANALYSED } from './upload.schema.js';
import { receive } from './upload.js';

/** Sheets as offices keep them: understood before they go in, written again in their own layout. */
@ApiTags('imports')
@Controller('imports')
export class OfficeSheetsController {
  constructor(
    private readonly sheets: AnalysisQueries,
    private readonly ledgers: LedgerQueries,
    private readonly kept: LedgerListQueries,
    private readonly store: FileStore,
  ) {}

  /** Proposes a mapping for every sheet of a file; stores nothing. */
  @Post('analysis')
  @Can('import:run')
  @HttpCode(200)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: ANALYSED })
  @Answers(AnalysisView)
  async analysis(@Req() request: FastifyRequest, @CallerLanguage() language: Language) {
    const received = await receive(request, this.store);
    try {
      const hint = hintOf(checked(AnalysisHintDto, received.fields));
      return await this.sheets.of(received.file, hint, language);
    } finally {
      await received.file.drop();
    }
  }

  /** Workbooks that were imported and can go out again, the newest first. */
  @Get('ledgers')
  @Can('ledger:read')
  @AnswersPage(LedgerView)
  list(@Caller() actor: Actor, @Query() query: ListQuery) {
    return this.kept.list(actor, query);
  }

  /** The workbook that was imported, with the figures of today: the same sheets and columns in their own layout. */
  @Get(':id/ledger.xlsx')
  @Can('ledger:read')
  @AnswersFile(SPREADSHEETS[1]!)
  ledger(@Caller() actor: Actor, @Param('id', Id) id: string) {
    return this.ledgers.file(actor, id);
  }
}
