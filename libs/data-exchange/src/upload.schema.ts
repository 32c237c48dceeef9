import type { ApiBodyOptions } from '@nestjs/swagger';
import { ANALYSED_ENTITIES } from './analysis/analysis.types.js';
import { IMPORT_MODES } from './import.entity.js';
import { ENCODINGS, IMPORT_ENTITIES } from './reading/mapping.types.js';

/** The form of `POST /imports`, for its description. */
export const UPLOAD: NonNullable<Extract<ApiBodyOptions, { schema: unknown }>['schema']> = {
  type: 'object',
  required: ['file', 'entity', 'mode'],
  properties: {
    file: { type: 'string', format: 'binary' },
    entity: { type: 'string', enum: [...IMPORT_ENTITIES] },
    mode: { type: 'string', enum: [...IMPORT_MODES] },
    mapping: {
      type: 'string',
      description:
        'JSON: { source?, headerRow?, encoding?, delimiter?, key, columns }. By default the template’s names.',
    },
  },
};

/** The form of `POST /imports/analysis`. */
export const ANALYSED: typeof UPLOAD = {
  type: 'object',
  required: ['file'],
  properties: {
    file: { type: 'string', format: 'binary' },
    sheet: { type: 'string', description: 'Of a workbook: the one that is spoken of.' },
    entity: { type: 'string', enum: [...ANALYSED_ENTITIES], description: 'What its rows are.' },
    headerRows: { type: 'string', description: 'The rows of its header: 4 or 4,5.' },
    encoding: { type: 'string', enum: [...ENCODINGS], description: 'Of a table of texts.' },
  },
};
