import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, getSchemaPath } from '@nestjs/swagger';

/** A page of a list whose items are finished after they were read: `{ items, nextCursor, total? }`. */
export function AnswersItems(view: Type): MethodDecorator {
  const schema = {
    type: 'object',
    required: ['items', 'nextCursor'],
    properties: {
      items: { type: 'array', items: { $ref: getSchemaPath(view) } },
      nextCursor: { type: ['string', 'null'] as never },
      total: { type: 'integer' },
    },
  };
  return applyDecorators(ApiExtraModels(view), ApiOkResponse({ schema }));
}
