import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { BusinessDate } from '@taproot/kernel';
import { Transform } from 'class-transformer';
import {
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  ValidateBy,
  ValidateIf,
  type ValidationOptions,
} from 'class-validator';

/** A field that may be absent; an explicit null is refused, unlike with `@IsOptional`. */
export function Optional(): PropertyDecorator {
  return applyDecorators(
    ValidateIf((_, value) => value !== undefined),
    ApiProperty({ required: false }),
  );
}

/** A field that may be absent or null (null clears it). */
export function Clearable(): PropertyDecorator {
  return applyDecorators(IsOptional(), ApiProperty({ required: false, nullable: true }));
}

/** Trimmed text of 1 to `longest` characters without control characters (line breaks and tabs are fine). */
export function Text(longest: number): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    IsString(),
    ValidateBy({ name: 'isNotEmpty', validator: { validate: (value: unknown) => value !== '' } }),
    MaxLength(longest),
    check('isPlainText', (text) => !CONTROL.test(text)),
    ApiProperty({ type: String, minLength: 1, maxLength: longest }),
  );
}

/** Text of a form that one example says best. */
export function Like(pattern: RegExp, example: string, options?: ValidationOptions): PropertyDecorator {
  return Matches(pattern, { ...options, message: example });
}

/** A calendar day, `2026-05-20`. */
export function Day(): PropertyDecorator {
  return applyDecorators(
    check('isDay', (text) => precisionOf(text) === 'day'),
    ApiProperty({ type: String, format: 'date', example: '2026-05-20' }),
  );
}

/** A date whose form carries its precision: `2026`, `2026-Q2`, `2026-05`, `2026-05-20`, `../2026-05-20`. */
export function DateText(): PropertyDecorator {
  return applyDecorators(
    check('isBusinessDate', (text) => precisionOf(text) !== undefined),
    ApiProperty({ type: String, example: '2026-05' }),
  );
}

/** Money as a decimal string of whole units, not negative, at most 16 digits before the point and 2 behind it. */
export function Amount(): PropertyDecorator {
  return applyDecorators(
    check('isAmount', (text) => /^\d{1,16}(\.\d{1,2})?$/.test(text)),
    ApiProperty({ type: String, pattern: String.raw`^\d{1,16}(\.\d{1,2})?$`, example: '120000000.00' }),
  );
}

/** Percent points as a decimal string, 0 to 100, at most 4 places. */
export function Percent(): PropertyDecorator {
  return applyDecorators(
    check('isPercent', (text) => /^(100(\.0{1,4})?|\d{1,2}(\.\d{1,4})?)$/.test(text)),
    ApiProperty({ type: String, example: '33.5' }),
  );
}

/** An ISO 4217 code. */
export function Currency(): PropertyDecorator {
  return applyDecorators(
    check('isCurrency', (text) => CURRENCIES.has(text)),
    ApiProperty({ type: String, example: 'CNY' }),
  );
}

/** An ISO 8601 instant in UTC. */
export function Instant(): PropertyDecorator {
  return applyDecorators(check('isInstant', isInstant), ApiProperty({ type: String, format: 'date-time' }));
}

/** A calendar day or an ISO 8601 instant in UTC. */
export function DayOrInstant(): PropertyDecorator {
  return applyDecorators(
    check('isDayOrInstant', (text) => precisionOf(text) === 'day' || isInstant(text)),
    ApiProperty({ type: String, example: '2026-05-20' }),
  );
}

/** `Date` alone would take the 30th of February for the 2nd of March. */
function isInstant(text: string): boolean {
  return INSTANT.test(text) && precisionOf(text.slice(0, 10)) === 'day' && !Number.isNaN(Date.parse(text));
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/;
const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/;

function check(
  name: string,
  accepts: (text: string) => boolean,
  options?: ValidationOptions,
): PropertyDecorator {
  const validate = (value: unknown) => typeof value === 'string' && accepts(value);
  return ValidateBy({ name, validator: { validate, defaultMessage: () => name } }, options);
}

function precisionOf(text: string): string | undefined {
  try {
    return BusinessDate.parse(text).precision;
  } catch {
    return undefined;
  }
}
