import type { ArgumentMetadata, PipeTransform, Type, ValidationError } from '@nestjs/common';
import { DomainError, type FieldError } from '@taproot/kernel';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { platformErrors } from '../platform.errors.js';
import { fieldMessages } from './field-messages.js';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};

/** Request bodies and queries against their DTO classes; unknown fields are refused. */
export const requestValidation: PipeTransform = {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    const dto = type !== 'custom' && metatype && !PLAIN.has(metatype);
    return dto ? checked(metatype, objectOf(value ?? {})) : value;
  },
};

function objectOf(value: unknown): object {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw platformErrors.malformedBody({ why: 'not an object' });
  return value;
}

const PLAIN = new Set<unknown>([String, Boolean, Number, Array, Object, Buffer, Date]);

/** What came, held to the rules of its DTO; rows of a file as well. */
export function checked<T extends object>(type: Type<T>, said: object): T {
  const input = plainToInstance(type, said);
  const errors = validateSync(input, RULES);
  if (errors.length > 0) throw invalidInput(errors.flatMap((error) => fieldErrors(error, '')));
  return input;
}

export function invalidInput(errors: FieldError[]): DomainError {
  const base = platformErrors.invalidInput();
  return new DomainError(base.code, base.definition, {}, errors);
}

function fieldErrors(error: ValidationError, prefix: string): FieldError[] {
  const path = prefix ? `${prefix}.${error.property}` : error.property;
  const own = Object.entries(error.constraints ?? {}).map(([failed, text]) => {
    // What is not there is missing, whichever rule happened to notice first.
    const constraint = error.value === undefined ? 'isDefined' : failed;
    return { path, code: kebab(constraint), ...fieldMessages(constraint, text) };
  });
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, path))];
}

function kebab(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter, at) => `${at === 0 ? '' : '-'}${letter.toLowerCase()}`);
}
