import { ApiProperty } from '@nestjs/swagger';

export class NoteFieldView {
  /** The words it was read from. */
  text: string;
  /** False: a guess, to be looked at. */
  sure: boolean;
}

export class VisitReportView {
  /** Ready to be pasted into a chat. */
  text: string;
}

export class NoteReadingView {
  /** Fields of a visit, as `POST /visits` takes them; what could not be read is left out. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  visit: object;
  /** What the note says of the lead: `expectedInvestment { amount, currency }`. */
  @ApiProperty({ type: 'object', additionalProperties: true })
  lead: object;
  /** By field path (`counterparts.0.name`). */
  @ApiProperty({ type: 'object', additionalProperties: { $ref: '#/components/schemas/NoteFieldView' } })
  fields: Record<string, NoteFieldView>;
}
