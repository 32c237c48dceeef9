import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '@taproot/kernel';
import { platformErrors } from '../platform.errors.js';
import { fieldMessages } from './field-messages.js';

/** Request bodies and queries against their DTO classes; unknown fields are refused. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) => invalidInput(errors.flatMap((error) => fieldErrors(error, ''))),
  });
}

export function invalidInput(errors: FieldError[]): DomainError {
  const base = platformErrors.invalidInput();
  return new DomainError(base.code, base.definition, {}, errors);
}

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const path = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, text]) => ({
    path,
    code: kebab(constraint),
    ...fieldMessages(constraint, text),
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
}
