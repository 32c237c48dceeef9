import { describe, expect, it } from '@jest/globals';
import { guess, headerOf, mappingOf } from './mapping';

describe('the header row of a CSV', () => {
  it.each([
    ['a,b,c\n1,2,3', ['a', 'b', 'c']],
    ['\uFEFF名称,代码\r\n', ['名称', '代码']],
    ['"a, b","say ""hi""",c', ['a, b', 'say "hi"', 'c']],
    ['"two\nlines",b\n', ['two\nlines', 'b']],
  ])('%j', (text, cells) => expect(headerOf(text)).toEqual(cells));
});

describe('the mapping', () => {
  it('takes columns that bear the name of a field', () => {
    expect(guess('leads', ['GEM id', 'Title', 'filed_on'])).toEqual({
      titleField: { column: 'Title' },
      filedOn: { column: 'filed_on' },
    });
  });
  it('leaves out what is not used', () => {
    const choices = { name: { column: 'n' }, idType: { constant: 'none' }, country: {} };
    expect(mappingOf('id', choices)).toEqual({
      key: 'id',
      columns: { name: { column: 'n' }, idType: { constant: 'none' } },
    });
  });
});
