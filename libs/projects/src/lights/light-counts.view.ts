import { ApiProperty } from '@nestjs/swagger';
import { LIGHTS, type Light } from './light-rules.js';

export class LightCountView {
  @ApiProperty({ enum: LIGHTS })
  light: Light;
  count: number;
}

/** Every light once, the most urgent first. */
export class LightCountsView {
  /** The city's day. */
  asOf: string;
  items: LightCountView[];
  /** Of the red ones, those that ended: red for good, and nobody's to hurry. */
  @ApiProperty({ type: 'integer' })
  terminated: number;
}
