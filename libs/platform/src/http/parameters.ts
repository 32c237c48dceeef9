import { createParamDecorator, type ExecutionContext, type PipeTransform } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { platformErrors } from '../platform.errors.js';
import { languageOf } from './language.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `@Param('id', Id)`: a UUID or 400. */
export const Id: PipeTransform<string, string> = {
  transform(value) {
    if (!UUID.test(value)) throw platformErrors.malformedId({ value: value.slice(0, 60) });
    return value.toLowerCase();
  },
};

function versionOf(context: ExecutionContext): number | undefined {
  const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw platformErrors.versionUnreadable();
  return Number(version);
}

/** The version a PATCH, PUT or DELETE says it changes; 428 without one. */
export const IfMatch = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const version = versionOf(context);
  if (version === undefined) throw platformErrors.versionRequired();
  return version;
});

/** The version a POST command may say it acts on. */
export const MaybeIfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext) => versionOf(context),
  [(target, key) => VersionHeader(target, key!, Object.getOwnPropertyDescriptor(target, key!)!)],
);

const VersionHeader = ApiHeader({
  name: 'If-Match',
  description: 'The version that is acted on, in quotes, if you care.',
  required: false,
});

export const CallerLanguage = createParamDecorator((_: unknown, context: ExecutionContext) =>
  languageOf(context.switchToHttp().getRequest<FastifyRequest>().headers['accept-language']),
);
