import { json, type Base, type Case } from './case.js';
import { hostileFor, type Hostile } from './hostile-values.js';
import { sampleOf } from './samples.js';
import type { Description, Operation, Schema } from './schema.js';

type Make = (label: string, sure: boolean, change: Partial<Case['request']>, field?: string) => Case;

const RAW = '@@raw@@';

/** Everything wrong with the body of a request: as a whole, and field by field. */
export function bodyCases(description: Description, operation: Operation, base: Base): Case[] {
  if (!operation.body) return [];
  const make = maker(operation, base);
  return [
    ...wholeCases(description, operation.body, base, make),
    ...typeCases(base, make),
    ...fieldCases(description, operation.body, base, make),
  ];
}

function maker(operation: Operation, base: Base): Make {
  return (label, sure, { headers = {}, body = json(base.body) }, field) => ({
    operation,
    label,
    sure,
    field,
    request: {
      url: base.url,
      headers: { ...base.headers, 'content-type': 'application/json', ...headers },
      body,
    },
  });
}

function wholeCases(description: Description, schema: Schema, { body }: Base, make: Make): Case[] {
  const text = JSON.stringify(body);
  const needs = description.properties(schema).some(([, , required]) => required);
  const raw = (label: string, content: string | Buffer, sure = true) =>
    make(label, sure, { body: Buffer.from(content) });
  const deep = (open: string, close: string, levels: number) =>
    open.repeat(levels) + '1' + close.repeat(levels);
  const inside = (value: string) => text.replace(/^\{/, `{"colour":${value},`).replace(/,\}$/, '}');
  return [
    raw('no body', '', needs),
    raw('null', 'null', needs),
    ...['[]', '[[]]', '"text"', '42', 'true', '[{}]'].map((content) =>
      raw(`not an object: ${content}`, content, needs),
    ),
    raw('cut short', text.slice(0, -1)),
    raw('two documents', `${text}${text}`),
    raw('single quotes', text.replaceAll('"', "'") + "'"),
    raw('trailing comma', `${text.slice(0, -1)},}`),
    raw('comment', `${text}//`),
    raw('NaN', inside('NaN')),
    raw(
      'bad UTF-8',
      Buffer.concat([Buffer.from('{"colour":"'), Buffer.from([0xff, 0xfe, 0xc3]), Buffer.from('"}')]),
    ),
    raw(
      'GBK',
      Buffer.concat([Buffer.from('{"colour":"'), Buffer.from([0xba, 0xe3, 0xc4, 0xdc]), Buffer.from('"}')]),
    ),
    raw('raw NUL', '{"colour":"\u0000"}'),
    raw('NUL in a name', '{"a\\u0000b":1}'),
    raw('half a character in a name', '{"\\ud800":1}'),
    raw('10,000 lists', deep('[', ']', 10_000)),
    raw('10,000 objects', deep('{"a":', '}', 10_000)),
    raw('deep unknown field', inside(deep('[', ']', 10_000))),
    raw('10 MB', `{"colour":"${'x'.repeat(10 * 1024 * 1024)}"}`),
    raw('100,000 unknown fields', `{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join()}}`),
    raw('__proto__', inside('1').replace('"colour":1', '"__proto__":{"admin":true}')),
    raw('constructor', inside('1').replace('"colour":1', '"constructor":{"prototype":{"admin":true}}')),
    raw('byte order mark', `\uFEFF${text}`, false),
    raw('white space only', ' \n\t '),
    make('unknown field', true, { body: json({ ...body, colour: 'red' }) }, 'colour'),
    make('toString as a field', true, { body: json({ ...body, toString: 'x' }) }, 'toString'),
    ...['id', 'createdBy', 'version'].map((name) =>
      make(`own ${name}`, true, { body: json({ ...body, [name]: 1 }) }),
    ),
  ];
}

function typeCases({ body }: Base, make: Make): Case[] {
  const wrong = [
    'text/plain',
    'application/xml',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/octet-stream',
    'text/html',
    'garbage',
    'application/jsonx',
    '*/*',
  ];
  const odd = [
    'application/json; charset=utf-16',
    'application/json;;;',
    'application/json; a="',
    'APPLICATION/JSON',
  ];
  const needs = Object.keys(body).length > 0;
  return [
    ...wrong.map((type) => make(`as ${type}`, needs, { headers: { 'content-type': type } })),
    ...odd.map((type) => make(`as ${type}`, false, { headers: { 'content-type': type } })),
    make('said to be gzip', false, { headers: { 'content-encoding': 'gzip' } }),
  ];
}

function fieldCases(description: Description, schema: Schema, { body }: Base, make: Make): Case[] {
  return fieldsOf(description, schema, [], 0).flatMap(({ path, own, required }) => {
    const field = path.join('.');
    const without = required
      ? [make(`${field}: missing`, true, { body: json(put(description, schema, body, path)) }, field)]
      : [];
    const twice = path.length === 1 ? [make(`${field}: twice`, false, { body: doubled(body, field) })] : [];
    const hostile = hostileFor(description, own, required).map((one) =>
      make(
        `${field}: ${one.label}`,
        one.sure,
        { body: withValue(description, schema, body, path, one) },
        field,
      ),
    );
    return [...without, ...twice, ...hostile];
  });
}

interface Field {
  path: string[];
  own: Schema;
  required: boolean;
}

/** Every field with those inside it, at most three levels down. */
function fieldsOf(description: Description, schema: Schema, above: string[], depth: number): Field[] {
  return description.properties(schema).flatMap(([name, own, required]) => {
    const path = [...above, name];
    const inner = own.type === 'array' ? description.plain(own.items ?? {}) : own;
    const step = own.type === 'array' ? [...path, '0'] : path;
    const nested = inner.properties && depth < 3 ? fieldsOf(description, inner, step, depth + 1) : [];
    return [{ path, own, required }, ...nested];
  });
}

function withValue(
  description: Description,
  schema: Schema,
  body: object,
  path: string[],
  { value, raw }: Hostile,
): Buffer {
  const text = JSON.stringify(put(description, schema, body, path, raw ? RAW : value));
  return Buffer.from(raw ? text.replace(`"${RAW}"`, raw) : text);
}

/** The body with one value replaced, or left out where none is given; what lies around it is filled in. */
function put(
  description: Description,
  schema: Schema,
  body: unknown,
  path: string[],
  ...value: unknown[]
): unknown {
  const [name, ...rest] = path as [string, ...string[]];
  const plain = description.plain(schema);
  if (name === '0')
    return [
      put(description, plain.items ?? {}, sampleOf(description, plain.items ?? {}, ''), rest, ...value),
    ];
  const around = (body ?? sampleOf(description, schema, '')) as Record<string, unknown>;
  if (rest.length > 0) {
    const own = plain.properties![name]!;
    const empty = description.plain(own).type === 'array' ? [] : sampleOf(description, own, name);
    return { ...around, [name]: put(description, own, around[name] ?? empty, rest, ...value) };
  }
  const { [name]: _old, ...others } = around;
  return value.length === 0 ? others : { ...others, [name]: value[0] };
}

function doubled(body: object, field: string): Buffer {
  const text = JSON.stringify(body);
  return Buffer.from(text === '{}' ? `{"${field}":1,"${field}":2}` : text.replace(/\}$/, `,"${field}":1}`));
}
