import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, AnswersFile, AnswersPage, AuditSeals, Caller, Can, SPREADSHEETS } from '@taproot/platform';
import { AuditQueries } from './audit.queries.js';
import { AuditExportQuery, AuditListQuery } from './dto/audit-query.dto.js';
import { AuditEntryView, AuditVerificationView } from './dto/audit.view.js';

@ApiTags('audit')
@Controller('audit')
export class AuditController {
  constructor(
    private readonly queries: AuditQueries,
    private readonly seals: AuditSeals,
  ) {}

  /** The trail, newest first. Who does not see the city reads the contents of organisation records only. */
  @Get()
  @Can('audit:read')
  @AnswersPage(AuditEntryView)
  list(@Caller() actor: Actor, @Query() query: AuditListQuery) {
    return this.queries.list(actor, query);
  }

  @Get('export')
  @Can('audit:read')
  @AnswersFile(...SPREADSHEETS)
  export(@Caller() actor: Actor, @Query() { format, ...query }: AuditExportQuery) {
    return this.queries.export(actor, query, format);
  }

  /** Recomputes the seals: an edited or missing row shows as the first seal that no longer fits. */
  @Get('verification')
  @Can('audit:read')
  @Answers(AuditVerificationView)
  verify() {
    return this.seals.verify();
  }
}
