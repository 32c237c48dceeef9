import { Day, Optional } from '@taproot/platform';
import { IsUUID } from 'class-validator';

export class DepthQuery {
  /** The caller's own team unless said. */
  @Optional()
  @IsUUID()
  teamId?: string;

  @Optional()
  @Day()
  asOf?: string;
}
