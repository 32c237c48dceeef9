import type { Description, Schema } from './schema.js';

let made = 0;

/** Ids that fields of these names may hold; the world fills them in. */
export const KNOWN: Record<string, unknown> = {};

const WORDS: Record<string, unknown> = {
  idType: 'none',
  kind: undefined,
  period: '2026-Q2',
  asOf: '2026-06-30',
  password: 'correct horse battery',
  text: '5月20日拜访恒能储能，下一步送方案',
  currency: 'CNY',
  roles: [],
  code: 'visit-quality',
  floor: '0',
  target: '100',
  weight: 100,
  decision: 'valid',
  industryCode: 'C38',
};

/** A value that fits the schema: the required fields only. */
export function sampleOf(description: Description, given: Schema, name: string): unknown {
  if (KNOWN[name] !== undefined) return KNOWN[name];
  if (name === 'username' || name === 'code' || name === 'name')
    return unique(description.plain(given), name);
  if (WORDS[name] !== undefined) return WORDS[name];
  const schema = description.plain(given);
  if (schema.enum) return schema.enum[0];
  switch (schema.type) {
    case 'string':
      return textSample(schema, name);
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'array':
      return schema.minItems ? [sampleOf(description, schema.items ?? {}, '')] : [];
    default:
      return objectSample(description, schema);
  }
}

function unique({ enum: values }: Schema, name: string): unknown {
  made += 1;
  if (values) return values[0];
  return name === 'code' ? `c${made}` : `u${made}`;
}

function textSample(schema: Schema, name: string): string {
  if (schema.format === 'uuid') return '01900000-0000-7000-8000-0000000000ff';
  if (schema.format === 'date') return '2026-05-20';
  if (schema.format === 'date-time') return '2026-05-20T08:00:00Z';
  if (name === 'email' || schema.format === 'email') return 'a@example.org';
  return typeof schema.example === 'string' ? schema.example : `text ${(made += 1)}`;
}

function objectSample(description: Description, schema: Schema): Record<string, unknown> {
  const needed = description.properties(schema).filter(([, , required]) => required);
  return Object.fromEntries(needed.map(([name, own]) => [name, sampleOf(description, own, name)]));
}
