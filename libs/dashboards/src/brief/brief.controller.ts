import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Caller, CallerLanguage, Can, type Language } from '@taproot/platform';
import { briefDocument } from './brief-document.js';
import { BriefQuery } from './brief.dto.js';
import { BriefQueries } from './brief.queries.js';
import { BriefView } from './brief.view.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('dashboards')
@ApiExtraModels(BriefView)
@Controller('dashboards/brief')
export class BriefController {
  constructor(private readonly briefs: BriefQueries) {}

  @Get()
  @Can('dashboard:read')
  @ApiOkResponse({
    content: {
      'application/json': { schema: { $ref: getSchemaPath(BriefView) } },
      [DOCX]: { schema: { type: 'string', format: 'binary' } },
    },
  })
  async brief(@Caller() actor: Actor, @Query() query: BriefQuery, @CallerLanguage() language: Language) {
    const brief = await this.briefs.of(actor, query, language);
    if (query.format !== 'docx') return brief;
    const disposition = 'attachment; filename="brief.docx"';
    return new StreamableFile(await briefDocument(brief), { type: DOCX, disposition });
  }
}
