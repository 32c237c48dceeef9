import { describe, expect, it } from '@jest/globals';
import {
  codeMeant,
  fieldCalled,
  FIELD_WORDS,
  fieldsOf,
  KEY_FIELD,
  SHEET_ENTITIES,
  templateOf,
} from './index.js';

describe.each(SHEET_ENTITIES)('a template of %s', (entity) => {
  const fields = [KEY_FIELD, ...fieldsOf(entity)] as const;
  it.each([
    ['the names of the fields', (field: (typeof fields)[number]): string => field],
    ['Chinese', (field: (typeof fields)[number]) => FIELD_WORDS[field][0]],
    ['English', (field: (typeof fields)[number]) => FIELD_WORDS[field][1]],
  ])('is known by its headings in %s, and each is its own field', (_, headingOf) => {
    const headings = fields.map((field) => headingOf(field));
    expect(headings.map((heading) => fieldCalled(entity, heading))).toEqual([...fields]);
    expect(templateOf(headings)).toBe(entity);
  });
});

it('a sheet with a column of its own is no template', () => {
  expect(templateOf(['externalKey', 'title', '备案情况'])).toBeUndefined();
  expect(templateOf(['title', 'sector'])).toBeUndefined();
});

it.each([
  ['projects', 'sector', '制造业', 'manufacturing'],
  ['projects', 'sector', 'Services', 'services'],
  ['projects', 'contractKind', '框架协议', 'framework'],
  ['leads', 'sourceChannel', '链主推荐', 'chain-leader-referral'],
  ['projects', 'sector', '新能源', '新能源'],
  ['projects', 'title', '制造业', '制造业'],
] as const)('%s, %s: %s means %s', (entity, field, cell, code) => {
  expect(codeMeant(entity, field, cell)).toBe(code);
});
