import { applyDecorators, Header, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiResponse, getSchemaPath } from '@nestjs/swagger';

/** The route answers JSON text that PostgreSQL built; it is sent as it is. */
const JsonText = () => Header('content-type', 'application/json; charset=utf-8');

/** A page of a list: `{ items, nextCursor, total? }`. */
export function AnswersPage(view: Type): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(view) } },
      nextCursor: { type: ['string', 'null'] as never },
      total: { type: 'integer' },
    },
  };
  return applyDecorators(JsonText(), ApiExtraModels(view), ApiOkResponse({ schema }));
}

/** One record, as JSON text of the database. */
export function AnswersRecord(view: Type): MethodDecorator {
  return applyDecorators(JsonText(), ApiOkResponse({ type: view }));
}

/** What a command or a computed read answers. */
export function Answers(view: Type, status = 200): MethodDecorator {
  return ApiResponse({ status, type: view });
}

/** A file, streamed. */
export function AnswersFile(...types: string[]): MethodDecorator {
  const content = Object.fromEntries(
    types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  return ApiOkResponse({ content });
}

export const SPREADSHEETS = ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'];
