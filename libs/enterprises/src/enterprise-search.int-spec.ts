import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { makeCreditCode } from './credit-code.rules.js';

interface Answer {
  id: string;
  name: string;
  version: number;
  idNumber: string | null;
}
interface Page {
  items: Answer[];
  nextCursor: string | null;
}
interface Duplicates {
  items: { enterprise: Answer; score: number; reasons: string[] }[];
}

let api: TestApi;
let member: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
});
afterAll(() => api.stop());

async function register(name: string, more: object = {}): Promise<Answer> {
  const { status, body } = await member.post<Answer>('/enterprises', { name, idType: 'none', ...more });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

const names = async (user: TestUser, query: string) =>
  (await user.get<Page>(`/enterprises?${query}`)).body.items.map(({ name }) => name);

describe('search', () => {
  beforeAll(async () => {
    await register('江苏恒能储能科技有限公司', { idType: 'uscc', idNumber: makeCreditCode('320400', 99) });
    await register('恒能（常州）新能源有限公司');
    await register('Hannover Nord GmbH');
  });

  it.each([
    ['two characters', '恒能', ['恒能（常州）新能源有限公司', '江苏恒能储能科技有限公司']],
    ['one character', '储', ['江苏恒能储能科技有限公司']],
    ['the whole, differently written', '江苏恒能储能科技 有限公司', ['江苏恒能储能科技有限公司']],
    ['across brackets', '恒能常州', ['恒能（常州）新能源有限公司']],
    ['a word of many', '储能科技', ['江苏恒能储能科技有限公司']],
    ['pinyin', 'HengNeng', ['恒能（常州）新能源有限公司', '江苏恒能储能科技有限公司']],
    ['pinyin not finished', 'hengnengch', ['恒能（常州）新能源有限公司', '江苏恒能储能科技有限公司']],
    ['initials', 'hncn', ['江苏恒能储能科技有限公司']],
    ['two initials', 'hn', ['恒能（常州）新能源有限公司', '江苏恒能储能科技有限公司']],
    ['letters', 'nord gm', ['Hannover Nord GmbH']],
    [
      'the start of a code',
      makeCreditCode('320400', 99).slice(0, 12).toLowerCase(),
      ['江苏恒能储能科技有限公司'],
    ],
    ['signs only', '%_', []],
    ['pairs that do not meet', '恒储', []],
  ])('by %s', async (_, q, expected) => {
    const found = await names(member, `q=${encodeURIComponent(q)}&limit=200`);
    expect(found.filter((name) => /恒能|Hannover/.test(name)).toSorted()).toEqual(expected.toSorted());
  });

  it('pages in every order, walking or looking up', async () => {
    for (const query of [
      'sort=name',
      'sort=-updatedAt',
      'sort=createdAt',
      'sort=name&q=有限公司',
      'sort=-updatedAt&q=恒能',
    ]) {
      const all = await names(member, `limit=200&${encodeURI(query)}`);
      const seen: string[] = [];
      let cursor = '';
      do {
        const { body } = await member.get<Page>(
          `/enterprises?limit=1&${encodeURI(query)}${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...body.items.map(({ name }) => name));
        cursor = body.nextCursor ?? '';
      } while (cursor !== '');
      expect({ query, seen }).toEqual({ query, seen: all });
    }
  });
});

describe('duplicates', () => {
  const alike = async (query: string, user = member) =>
    (await user.get<Duplicates>(`/enterprises/duplicates?${encodeURI(query)}`)).body.items.map(
      ({ enterprise, score, reasons }) => [enterprise.name, score, ...reasons],
    );

  it('names the like with why, the likeliest first', async () => {
    expect(await alike('name=衡能储能科技')).toEqual([['江苏恒能储能科技有限公司', 88, 'same-pinyin']]);
    expect(await alike('name=江苏恒能储能科技股份有限公司')).toEqual([
      ['江苏恒能储能科技有限公司', 93, 'same-core', 'other-legal-form'],
    ]);
    expect(await alike('name=Hengneng')).toContainEqual(['江苏恒能储能科技有限公司', 72, 'same-pinyin']);
    expect(await alike('name=宝武钢铁')).toEqual([]);
  });

  it('finds the holder of a code', async () => {
    const idNumber = makeCreditCode('320400', 99);
    expect(await alike(`idNumber=${idNumber.toLowerCase()}`)).toEqual([
      ['江苏恒能储能科技有限公司', 100, 'same-credit-code'],
    ]);
  });

  it('wants something to compare', async () => {
    expect(await member.get('/enterprises/duplicates')).toMatchObject({
      status: 400,
      body: { code: 'nothing-to-compare' },
    });
  });
});
