import { json, type Base, type Case } from './case.js';
import type { Description, Operation, Parameter, Schema } from './schema.js';

const NOT_IDS = [
  '1',
  'abc',
  'null',
  '%00',
  '%ff',
  '%C0%80',
  '..',
  '%2e%2e%2f%2e%2e%2fetc',
  '{id}',
  "'%20OR%201=1--",
  '%F0%9F%98%80',
  '01900000-0000-7000-8000-00000000000g',
  '01900000000070008000000000000001',
  'x'.repeat(300),
  '[object%20Object]',
  '%u0041',
];
const ODD_VERSIONS = [
  'abc',
  '1',
  '"abc"',
  '""',
  '"1',
  "'1'",
  '"-1"',
  '"1.5"',
  '*',
  '"99999999999999999999"',
  '"1", "2"',
  '"\u00ff\u00fe"',
  `"${'1'.repeat(9000)}"`,
  ' ',
];
const ODD_KEYS = ['x'.repeat(201), 'k'.repeat(9000), '\u00ff\u00fe\u00fd', 'a\tb'];
const ODD_TOKENS = [
  'Bearer x',
  'Bearer ',
  'bearer x',
  'Basic eDp5',
  'Bearer \u00ff',
  `Bearer ${'x'.repeat(8000)}`,
  'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.',
];
const CURSORS = [
  'abc',
  '%00',
  Buffer.from('["-updatedAt"]').toString('base64url'),
  Buffer.from('{"a":1}').toString('base64url'),
  Buffer.from('["-updatedAt","x","------------------------------------"]').toString('base64url'),
  Buffer.from('["-updatedAt",1,null]').toString('base64url'),
  Buffer.from('["__proto__","x","01900000-0000-7000-8000-0000000000ff"]').toString('base64url'),
];
const TRICKS = [
  "'%20OR%20'1'='1",
  '%27%3B%20DROP%20TABLE%20visits%3B--',
  '%25',
  '%5C',
  '%3Dcmd()',
  '%E2%80%AE',
  '%F0%9F%98%80',
  '_',
  '${7*7}',
];

/** An export is the whole selection, in its own order. */
const PAGING = new Set(['cursor', 'sort']);

type Make = (label: string, sure: boolean, change: Partial<Case['request']>) => Case;

/** Everything wrong with a request beside its body: address, query, headers. */
export function requestCases(description: Description, operation: Operation, base: Base): Case[] {
  const own: Record<string, string> = operation.body ? { 'content-type': 'application/json' } : {};
  const make: Make = (label, sure, { url = base.url, headers = {} }) => ({
    operation,
    label,
    sure,
    request: {
      url,
      headers: { ...base.headers, ...own, ...headers },
      body: operation.body ? json(base.body) : undefined,
    },
  });
  const inQuery = operation.parameters.filter((one) => one.in === 'query');
  return [
    ...pathCases(operation, base, make),
    ...inQuery.flatMap((parameter) => queryCases(description, parameter, base, make)),
    ...strangeQueries(operation, base, make),
    ...headerCases(operation, base, make),
  ];
}

function pathCases(operation: Operation, { url }: Base, make: Make): Case[] {
  const parts = operation.path.split('/');
  const given = url.split('?')[0]!.split('/');
  return parts.flatMap((part, at) => {
    if (!part.startsWith('{')) return [];
    const isId = !['{code}', '{entity}'].includes(part);
    const put = (value: string) => ({
      url: given.with(at, value).join('/') + (url.includes('?') ? `?${url.split('?')[1]}` : ''),
    });
    const unknown = make(`${part}: nobody's id`, false, put('01900000-0000-7000-8000-0000000000fe'));
    return [unknown, ...NOT_IDS.map((value) => make(`${part}: ${value.slice(0, 40)}`, isId, put(value)))];
  });
}

function queryCases(description: Description, { name, schema }: Parameter, base: Base, make: Make): Case[] {
  const own = description.plain(schema);
  const element = own.type === 'array' ? description.plain(own.items ?? {}) : own;
  const whole = base.url.includes('/export');
  const put = (value: string) => ({ url: withQuery(base.url, name, value) });
  const tell = (value: string) => `${name}=${value.slice(0, 40)}`;
  const twice =
    own.type === 'array'
      ? []
      : [make(`${name} twice`, name !== 'limit', { url: `${withQuery(base.url, name, 'a')}&${name}=b` })];
  return [
    ...wrongQueryValues(name, element).map((value) =>
      make(tell(value), !(whole && PAGING.has(name)), put(value)),
    ),
    ...TRICKS.map((value) => make(tell(value), false, put(value))),
    ...['', '%20', '%ff', '%ED%A0%80', 'null', '%'].map((value) =>
      make(`odd ${tell(value)}`, false, put(value)),
    ),
    ...twice,
    ...['[]', '[0]', '[a]', '[__proto__]', '.a'].map((suffix) =>
      make(`${name}${suffix}`, true, { url: withQuery(base.url, name + encodeURIComponent(suffix), 'a') }),
    ),
  ];
}

function wrongQueryValues(name: string, schema: Schema): string[] {
  if (name === 'cursor') return CURSORS;
  if (name === 'sort')
    return [
      'colour',
      '-',
      '--updatedAt',
      'updatedAt%20DESC',
      '__proto__',
      'constructor',
      'toString',
      '-toString',
      '%00',
      'x'.repeat(61),
    ];
  if (schema.enum)
    return ['unknown', '%00', String(schema.enum[0]).toUpperCase(), `${String(schema.enum[0])}%20`];
  if (schema.type === 'integer' || schema.type === 'number')
    return [
      ...(schema.minimum === 0 ? [] : ['0']),
      '-1',
      '1.5',
      'abc',
      '1e9',
      '999999999999999999999',
      'NaN',
      'Infinity',
      '0x10000',
      '%EF%BC%91',
      '%00',
    ];
  if (schema.type === 'boolean') return ['yes', '2', 'TRUE', '%00', '[]'];
  if (schema.format === 'uuid')
    return ['x', '1', '%00', "01900000-0000-7000-8000-000000000001'", '01900000', 'null'];
  if (schema.format === 'date')
    return [
      '2026-02-30',
      '2026-13-01',
      '20260520',
      'today',
      '2026',
      '%00',
      '9999-99-99',
      '2026-05-20T00:00:00Z',
    ];
  if (schema.format === 'date-time')
    return ['2026-02-30T00:00:00Z', 'now', '2026-05-20', '2026-05-20T10:00:00%2B08:00', '%00'];
  if (schema.maxLength !== undefined)
    return ['x'.repeat(schema.maxLength + 1), 'a%00b', '%07', 'x'.repeat(8000)];
  return [];
}

function strangeQueries(operation: Operation, { url }: Base, make: Make): Case[] {
  const names = ['colour', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '%00', '%ff'];
  const takesQuery = operation.parameters.some((one) => one.in === 'query');
  return [
    ...names.map((name) =>
      make(`unknown query ${name}`, takesQuery && /^\w+$/.test(name), { url: withQuery(url, name, '1') }),
    ),
    make('query of 9,000 signs', false, { url: withQuery(url, 'q', 'x'.repeat(9000)) }),
    make('address of 20,000 signs', true, { url: withQuery(url, 'q', 'x'.repeat(20_000)) }),
    make('a thousand filters', false, {
      url: url + (url.includes('?') ? '&' : '?') + 'teamId=x&'.repeat(1000),
    }),
  ];
}

function headerCases({ method }: Operation, _base: Base, make: Make): Case[] {
  const changes = ['PATCH', 'PUT', 'DELETE'].includes(method);
  const versions = ODD_VERSIONS.map((value) =>
    make(`If-Match: ${value.slice(0, 20)}`, changes, { headers: { 'if-match': value } }),
  );
  const keys = ODD_KEYS.map((value) =>
    make(`Idempotency-Key: ${value.slice(0, 20)}`, method === 'POST', {
      headers: { 'idempotency-key': value },
    }),
  );
  const tokens = ODD_TOKENS.map((value) =>
    make(`Authorization: ${value.slice(0, 20)}`, false, { headers: { authorization: value } }),
  );
  const odd = {
    'accept-language': 'xx;q=a,,;;;',
    accept: 'application/xml',
    'x-forwarded-for': "'; --",
    cookie: 'taproot_refresh=%00; =; ;;',
    'content-length': undefined,
    'x-http-method-override': 'DELETE',
  };
  const others = Object.entries(odd).flatMap(([name, value]) =>
    value === undefined ? [] : make(`${name}: ${value}`, false, { headers: { [name]: value } }),
  );
  const long = make('a header of 20,000 signs', true, { headers: { 'x-colour': 'x'.repeat(20_000) } });
  return [
    ...(changes ? versions : versions.slice(0, 4)),
    ...(method === 'POST' ? keys : []),
    ...tokens,
    ...others,
    long,
  ];
}

function withQuery(url: string, name: string, value: string): string {
  const [path, query = ''] = url.split('?');
  const others = query.split('&').filter((part) => part !== '' && !part.startsWith(`${name}=`));
  return `${path}?${[...others, `${name}=${value}`].join('&')}`;
}
