import { describe, expect, it } from '@jest/globals';
import { searchFor } from './enterprise-search.rules.js';

describe('what is typed', () => {
  it.each([
    ['恒能', 'named', ['恒能', '恒能']],
    ['江苏恒能储能科技有限公司', 'named', ['江苏恒能储能科技有限公司', '江苏', '恒能']],
    ['（恒能）储能', 'named', ['恒能储能', '恒能']],
    ['恒', 'named', ['恒', '恒']],
    ['新恒科技', 'named', ['新恒科技', '新恒']],
    ['科技有限公司', 'commonlyNamed', '科技有限公司'],
    ['储能', 'commonlyNamed', '储能'],
    ['TCL科技', 'named', ['tcl科技', 'tc', 'cl']],
    [
      'hengneng',
      'lettered',
      ['hengneng', '%hengneng%', 'HENGNENG', 'HENGNENG\u{10FFFF}', 'he', 'en', 'ng', 'gn', 'ne'],
    ],
    ['hn', 'lettered', ['hn', null, null, null, 'hn']],
    ['h', 'shortlyLettered', 'h'],
    ['9132', 'lettered', ['9132', '%9132%', '9132', '9132\u{10FFFF}', '91', '13', '32']],
    ['%_（', 'nowhere', false],
  ])('%s', (typed, filter, value) => expect(searchFor(typed)).toMatchObject({ filter, value }));
});
