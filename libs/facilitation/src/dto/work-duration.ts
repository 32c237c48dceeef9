import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { parseDuration } from '@taproot/working-time';
import { ValidateBy } from 'class-validator';

/** Working time, `PT4H`, `PT1H30M`: one minute to 1,000 hours. */
export function WorkDuration(): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && parseDuration(value) !== undefined;
  return applyDecorators(
    ValidateBy({ name: 'isWorkDuration', validator: { validate, defaultMessage: () => 'isWorkDuration' } }),
    ApiProperty({ type: String, example: 'PT21H' }),
  );
}
