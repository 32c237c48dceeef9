import type { Description, Schema } from './schema.js';

/** A value to try; `sure` ones break the schema and must be refused. */
export interface Hostile {
  label: string;
  value: unknown;
  sure: boolean;
  /** The value as raw JSON, where JSON.stringify would not write it. */
  raw?: string;
}

const bad = (label: string, value: unknown): Hostile => ({ label, value, sure: true });
const odd = (label: string, value: unknown): Hostile => ({ label, value, sure: false });

/** Texts that are harmless to store and harmful to paste together. */
const TRICKS = [
  odd('SQL', `'; DROP TABLE visits; --`),
  odd('SQL or', `x' OR '1'='1`),
  odd('SQL union', `') UNION SELECT password_hash FROM users --`),
  odd('backslash', String.raw`\'; SELECT pg_sleep(1); --`),
  odd('LIKE wildcards', '%_%\\'),
  odd('formula', '=cmd()'),
  odd('formula DDE', `=cmd|' /C calc'!A0`),
  odd('formula plus', '+1+cmd()'),
  odd('formula at', '@SUM(1+1)*cmd()'),
  odd('formula full width', '＝cmd()'),
  odd('markup', `<script>alert(1)</script>`),
  odd('template', '${7*7}{{7*7}}'),
  odd('path', '../../../../etc/passwd'),
  odd('prototype', '__proto__'),
  odd('constructor', 'constructor'),
  odd('toString', 'toString'),
  odd('format', '%s%s%n%x'),
  odd('percent', '%00%0d%0a'),
  odd('header', 'x\r\nSet-Cookie: a=b'),
  odd('right to left', '\u202Egnp.exe'),
  odd('zero width', '\u200B\u200D\uFEFF'),
  odd('emoji', '👩‍👩‍👧‍👦🏴‍☠️'),
  odd('outside the plane', '𠮷野家𪚥'),
  odd('combining', 'Z͑ͫ̓ͪ̂ͫ̽͏̴̙'),
  odd('null word', 'null'),
  odd('json in text', '{"$ne":null}'),
];
const UNSTORABLE = [bad('NUL', 'a\u0000b'), bad('half a character', 'a\uD800b'), bad('other half', '\uDC00')];
const WRONG_FOR_TEXT = [
  bad('number for text', 12_345),
  bad('boolean for text', true),
  bad('list for text', ['a']),
  bad('object for text', { a: 'b' }),
];
const NOT_IDS = [
  '',
  'x',
  '1',
  'null',
  '01900000-0000-7000-8000-00000000000',
  `01900000-0000-7000-8000-000000000001'`,
  '{id}',
];
const NOT_DAYS = [
  '2026-02-30',
  '2026-13-01',
  '2026-00-10',
  '20260520',
  '2026-5-2',
  '2025-02-29',
  '9999-99-99',
  '0000-00-00',
  '2026-05-20T00:00:00Z',
  'today',
  '2026',
  '２０２６-０５-２０',
  '-2026-05-20',
  '2026-05-20 ',
];
const NOT_INSTANTS = [
  '2026-02-30T00:00:00Z',
  'now',
  'infinity',
  '2026-05-20',
  '2026-05-20T25:00:00Z',
  '2026-05-20T10:00:00+08:00',
  '1e12',
];
const AMOUNT = String.raw`^\d{1,16}(\.\d{1,2})?$`;
const NOT_AMOUNTS = [
  '-1',
  '-0.01',
  '1e5',
  '1,000',
  'NaN',
  'Infinity',
  '0x10',
  '１２',
  '1.234',
  '9'.repeat(40),
  '1.',
  '',
  '¥5',
];

/** Everything to try in place of a value of this schema. */
export function hostileFor(description: Description, given: Schema, required: boolean): Hostile[] {
  const schema = description.plain(given);
  const absent = schema.nullable ? [odd('null', null)] : [{ ...bad('null', null), sure: required }];
  return [...absent, ...byType(description, schema)];
}

function byType(description: Description, schema: Schema & { nullable: boolean }): Hostile[] {
  switch (schema.type) {
    case 'string':
      return texts(schema);
    case 'integer':
    case 'number':
      return numbers(schema);
    case 'boolean':
      return ['true', 1, 0, 'yes', [], {}].map((value) =>
        bad(`not a boolean: ${JSON.stringify(value)}`, value),
      );
    case 'array':
      return lists(description, schema);
    case 'object':
      return objects(description, schema);
    default:
      return [odd('number', 1), odd('text', 'x'), odd('list', [[]]), odd('object', { a: {} })];
  }
}

function texts(schema: Schema): Hostile[] {
  const refused = (values: string[], what: string) =>
    values.map((value) => bad(`${what} ${value.slice(0, 24)}`, value));
  const common = [...WRONG_FOR_TEXT, ...UNSTORABLE];
  if (schema.enum)
    return [
      ...common,
      ...refused(
        ['unknown', '', ` ${String(schema.enum[0])}`, String(schema.enum[0]).toUpperCase()],
        'not in the list:',
      ),
    ];
  if (schema.format === 'uuid')
    return [
      ...common,
      ...refused(NOT_IDS, 'not an id:'),
      odd('id of nobody', '01900000-0000-7000-8000-0000000000ff'),
      odd('nil', '00000000-0000-0000-0000-000000000000'),
    ];
  if (schema.format === 'date')
    return [
      ...common,
      ...refused(NOT_DAYS, 'not a day:'),
      odd('far day', '2199-12-31'),
      odd('old day', '1900-01-01'),
    ];
  if (schema.format === 'date-time') return [...common, ...refused(NOT_INSTANTS, 'not an instant:')];
  if (schema.pattern === AMOUNT)
    return [...common, ...refused(NOT_AMOUNTS, 'not an amount:'), odd('most', '9999999999999999.99')];
  const long =
    schema.maxLength === undefined
      ? [odd('long', 'x'.repeat(100_000))]
      : [
          bad('too long', 'x'.repeat(schema.maxLength + 1)),
          bad('too long in Chinese', '长'.repeat(schema.maxLength + 1)),
          odd('longest', '界'.repeat(schema.maxLength)),
        ];
  const empty = schema.minLength ? [bad('empty', ''), odd('blank', ' \t\n ')] : [odd('empty', '')];
  const dates = NOT_DAYS.slice(0, 3).map((day) => odd(`as text ${day}`, day));
  return [...common, ...long, ...empty, ...TRICKS, ...dates];
}

function numbers({ minimum, maximum, type }: Schema): Hostile[] {
  const limits = [
    ...(minimum === undefined ? [] : [bad('below the least', minimum - 1), bad('negative', -1e9)]),
    ...(maximum === undefined ? [] : [bad('above the most', maximum + 1), bad('huge', 1e308)]),
  ];
  const whole = type === 'integer' ? [bad('not whole', 1.5)] : [];
  const words = ['1', 'abc', '', true, [], {}, [1]].map((value) =>
    bad(`not a number: ${JSON.stringify(value)}`, value),
  );
  const endless = { ...odd('endless', 0), raw: '1e999' };
  const exact = { ...odd('beyond exactness', 0), raw: '9007199254740993123456789' };
  return [...limits, ...whole, ...words, endless, exact];
}

function lists(description: Description, { items = {}, maxItems }: Schema): Hostile[] {
  const wrong = ['x', 1, true, { 0: 'a', length: 1 }].map((value) =>
    bad(`not a list: ${JSON.stringify(value)}`, value),
  );
  const many = maxItems === undefined ? [] : [bad('too many', Array(maxItems + 1).fill('x'))];
  const inside = hostileFor(description, items, true).map((one) => ({
    ...one,
    label: `in the list, ${one.label}`,
    value: [one.value],
    raw: one.raw && `[${one.raw}]`,
  }));
  return [...wrong, ...many, odd('empty list', []), bad('list of lists', [[[]]]), ...inside];
}

function objects(description: Description, schema: Schema): Hostile[] {
  const wrong = ['x', 1, true, []].map((value) => bad(`not an object: ${JSON.stringify(value)}`, value));
  if (!schema.properties) return [...wrong, odd('deep', { a: { b: { c: {} } } })];
  return [...wrong, bad('unknown inside', { colour: 'red' })];
}
