import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiExtraModels, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, CallerLanguage, Can, Id, type Language } from '@taproot/platform';
import { ReadNoteDto } from './dto/note.dto.js';
import { NoteFieldView, NoteReadingView, VisitReportView } from './dto/note.view.js';
import { VisitNotesQueries } from './visit-notes.queries.js';

@ApiTags('visits')
@ApiExtraModels(NoteFieldView)
@Controller()
export class VisitNotesController {
  constructor(private readonly notes: VisitNotesQueries) {}

  /** Reads a pasted note by plain rules; nothing is stored and nothing leaves this machine. */
  @Post('visit-notes/reading')
  @Can('visit:log')
  @HttpCode(200)
  @Answers(NoteReadingView)
  read(@Caller() actor: Actor, @Body() { text }: ReadNoteDto) {
    return this.notes.read(actor, text);
  }

  @Get('visits/:id/report')
  @Can('visit:read')
  @Answers(VisitReportView)
  report(@Caller() actor: Actor, @Param('id', Id) id: string, @CallerLanguage() language: Language) {
    return this.notes.report(actor, id, language);
  }
}
