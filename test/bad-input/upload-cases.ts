import type { Base, Case } from './case.js';
import { sampleOf } from './samples.js';
import type { Description, Operation, Schema } from './schema.js';

const EDGE = 'edge-of-parts';
const TYPE = `multipart/form-data; boundary=${EDGE}`;
const NAMES = [
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/shadow',
  'C:\\boot.ini',
  '....//....//x',
  'a\u0000.txt',
  '%2e%2e%2fx',
  '.htaccess',
  '..',
  '.',
  ' ',
  'x'.repeat(5000),
  'con.txt',
  'a;b.txt',
  `a'b"c.txt`,
  '\u202Egnp.exe',
  '会议纪要（终稿）.txt',
  '=cmd().csv',
  '<script>.txt',
  '${x}.txt',
  'a\tb.txt',
];

interface Part {
  head: string;
  content: Buffer;
}

type Make = (label: string, sure: boolean, body: Buffer, type?: string) => Case;

/** Uploads that lie about themselves. */
export function uploadCases(description: Description, operation: Operation, base: Base): Case[] {
  if (!operation.form) return [];
  const make: Make = (label, sure, body, type = TYPE) => ({
    operation,
    label,
    sure,
    request: { url: base.url, headers: { ...base.headers, 'content-type': type }, body },
  });
  const fields = fieldParts(description, operation.form);
  // What may be uploaded as evidence is narrower than what may be tried as a table.
  const picky = fields.length === 0;
  return [
    ...nameCases(make, fields),
    ...contentCases(make, fields, picky),
    ...partCases(make, fields),
    ...formCases(make, fields),
    ...fieldCases(description, operation.form, make),
  ];
}

/** A form that is right. */
export function goodForm(description: Description, schema: Schema): { type: string; body: Buffer } {
  return { type: TYPE, body: form([...fieldParts(description, schema), file('x.csv', TABLE)]) };
}

/** Fit for each kind of record that has a name or a title. */
const TABLE = 'externalKey,name,title\nk-1,甲公司,甲项目\n';

function fieldParts(description: Description, schema: Schema): Part[] {
  const needed = description.properties(schema).filter(([name, , required]) => required && name !== 'file');
  return needed.map(([name, own]) => field(name, String(sampleOf(description, own, name))));
}

function field(name: string, content: string | Buffer): Part {
  return { head: `name="${name}"`, content: Buffer.from(content) };
}

function nameCases(make: Make, fields: Part[]): Case[] {
  return NAMES.map((name) =>
    make(`file called ${name.slice(0, 30)}`, false, form([...fields, file(name, TABLE)])),
  );
}

function contentCases(make: Make, fields: Part[], picky: boolean): Case[] {
  const refused: Record<string, string | Buffer> = {
    'a program': Buffer.concat([Buffer.from('MZ'), Buffer.alloc(300)]),
    'an ELF program': Buffer.concat([Buffer.from('\u007fELF'), Buffer.alloc(300, 1)]),
    'a web page': '<!doctype html><script>alert(1)</script>',
    'a web page after blanks': ' \n<HTML><body onload=alert(1)>',
    'a picture with scripts': '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    'NUL bytes': Buffer.alloc(2000),
    'more than 20 MB': Buffer.alloc(21 * 1024 * 1024, 'x'),
    'a table of formulas': `externalKey,name,title\n=cmd(),=cmd(),=cmd()\n`,
    'a table with an open quote': 'externalKey,name,title\n"k-1,x,x\n',
    'a table in GBK': Buffer.from([0x6b, 0x2c, 0xc3, 0xfb, 0xb3, 0xc6, 0x0a, 0x31, 0x2c, 0xba, 0xe3, 0x0a]),
    'half a zip': Buffer.from('PK\u0003\u0004nothing more'),
  };
  const tables = /table|zip/;
  return [
    make('an empty file', true, form([...fields, file('x.txt', '')])),
    ...Object.entries(refused).map(([label, content]) =>
      make(label, picky && !tables.test(label), form([...fields, file('x.txt', content)])),
    ),
  ];
}

/** Each field of a form but the file, wrong. */
function fieldCases(description: Description, schema: Schema, make: Make): Case[] {
  const properties = description.properties(schema).filter(([name]) => name !== 'file');
  const all = fieldParts(description, schema);
  const others = (name: string) => all.filter(({ head }) => head !== `name="${name}"`);
  const deep = '['.repeat(10_000) + ']'.repeat(10_000);
  const tries = [
    '',
    'unknown',
    '\u0000',
    '{',
    'null',
    '[]',
    '{"__proto__":{"a":1}}',
    '{"columns":{"constructor":1}}',
    '{"key":"toString","columns":{}}',
    deep,
    'x'.repeat(100_000),
  ];
  return properties.flatMap(([name, own, required]) => [
    make(`${name}: missing`, required, form([...others(name), file('x.csv', TABLE)])),
    make(`${name}: twice`, false, form([...all, field(name, 'x'), file('x.csv', TABLE)])),
    ...tries.map((value) =>
      make(
        `${name}: ${value.slice(0, 30)}`,
        own.enum !== undefined,
        form([...others(name), field(name, value), file('x.csv', TABLE)]),
      ),
    ),
  ]);
}

function partCases(make: Make, fields: Part[]): Case[] {
  const many = Array.from({ length: 50 }, (_, i) => field(`f${i}`, 'x'));
  const beside = (label: string, ...parts: Part[]) =>
    make(label, false, form([...fields, ...parts, file('a.txt', TABLE)]));
  return [
    make('no part', true, Buffer.from(`--${EDGE}--\r\n`)),
    make('nothing', true, Buffer.alloc(0)),
    make('a field, not a file', true, form([...fields, field('file', 'hello')])),
    beside('two files', file('b.txt', 'b')),
    beside('fifty fields', ...many),
    beside('a field of 3 MB', field('note', Buffer.alloc(3 * 1024 * 1024, 'x'))),
    beside('__proto__ as a field', field('__proto__', 'x')),
    beside('an unknown field', field('colour', 'red')),
  ];
}

function formCases(make: Make, fields: Part[]): Case[] {
  const text = form([...fields, file('x.txt', 'hello')]).toString('latin1');
  const cut = (label: string, body: string, sure = true, type?: string) =>
    make(label, sure, Buffer.from(body, 'latin1'), type);
  return [
    cut('cut in the file', text.slice(0, text.indexOf('hello') + 2)),
    cut('cut in the head', text.slice(0, text.indexOf('filename'))),
    cut('without an end', text.replace(`--${EDGE}--`, ''), false),
    cut('another boundary', text, true, 'multipart/form-data; boundary=other'),
    cut('no boundary', text, true, 'multipart/form-data'),
    cut('an empty boundary', text, true, 'multipart/form-data; boundary='),
    cut('a boundary of 5,000 signs', text, true, `multipart/form-data; boundary=${'x'.repeat(5000)}`),
    cut('line feeds only', text.replaceAll('\r\n', '\n'), false),
    cut('a part without a head', `--${EDGE}\r\n\r\nhello\r\n--${EDGE}--\r\n`),
    cut(
      'a head without a name',
      `--${EDGE}\r\nContent-Disposition: form-data; filename="a.txt"\r\n\r\nhello\r\n--${EDGE}--\r\n`,
      false,
    ),
    cut('JSON', '{"file":"hello"}', true, 'application/json'),
    cut('plain text', 'hello', true, 'text/plain'),
    cut('no type', 'hello', true, ''),
  ];
}

function file(name: string, content: string | Buffer): Part {
  const quoted = name.replaceAll('"', '\\"').replaceAll(/[\r\n]/g, ' ');
  return {
    head: `name="file"; filename="${quoted}"\r\nContent-Type: text/plain`,
    content: Buffer.from(content),
  };
}

function form(parts: Part[]): Buffer {
  const written = parts.flatMap(({ head, content }) => [
    Buffer.from(`--${EDGE}\r\nContent-Disposition: form-data; ${head}\r\n\r\n`),
    content,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${EDGE}--\r\n`)]);
}
