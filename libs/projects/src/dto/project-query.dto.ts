import { SECTORS } from '@taproot/leads';
import { AnyOf, Day, ListQuery, Optional, type ExportFormat } from '@taproot/platform';
import { IsIn } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { LIGHTS, type Light } from '../lights/light-rules.js';
import { PROJECT_STATUSES, type ProjectStatus } from '../project.entity.js';
import { PROJECT_STAGES, STAGES, type ProjectStage, type Stage } from '../project-stages.rules.js';

export class ProjectFilters extends ListQuery {
  @AnyOf('ids')
  contractId?: string[];

  @AnyOf('ids')
  leadId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];

  /** A team that is credited now. */
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf(SECTORS)
  sector?: string[];

  @AnyOf('ids')
  districtId?: string[];

  /** Projects that add to this one. */
  @AnyOf('ids')
  expansionOf?: string[];

  @AnyOf(PROJECT_STAGES)
  stage?: ProjectStage[];

  @AnyOf(PROJECT_STATUSES)
  status?: ProjectStatus[];

  /** The light as of today. */
  @AnyOf(LIGHTS)
  light?: Light[];
}

export class ProjectExportQuery extends ProjectFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}

export class ReadinessQuery {
  /** The stage after the highest verified one unless said. */
  @Optional()
  @IsIn(STAGES)
  @ApiProperty({ enum: STAGES, required: false })
  stage?: Stage;
}

export class LightsQuery {
  /** Today unless said. */
  @Optional()
  @Day()
  asOf?: string;
}
