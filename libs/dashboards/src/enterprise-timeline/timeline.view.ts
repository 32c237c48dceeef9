import { ApiProperty } from '@nestjs/swagger';

export const MOMENT_RECORDS = ['lead', 'visit', 'contract', 'project', 'facilitation-task'] as const;

export class EnterpriseMomentView {
  @ApiProperty({ enum: MOMENT_RECORDS })
  recordType: (typeof MOMENT_RECORDS)[number];
  id: string;
  label: string;
  /** A stage of the lead, the kind of visit or contract, a milestone; `terminated`; `submitted` of a request. */
  what: string;
  /** As precise as it was said. */
  occurredOn: string;
  teamName: string | null;
}
