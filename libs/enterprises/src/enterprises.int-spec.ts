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

let api: TestApi;
let member: TestUser;
let stranger: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  member = await api.as('post1.member');
  stranger = await api.as('tf1.member');
});
afterAll(() => api.stop());

async function register(name: string, more: object = {}): Promise<Answer> {
  const { status, body } = await member.post<Answer>('/enterprises', { name, idType: 'none', ...more });
  expect({ status, body }).toMatchObject({ status: 201 });
  return body;
}

const names = async (user: TestUser, query: string) =>
  (await user.get<Page>(`/enterprises?${query}`)).body.items.map(({ name }) => name);

it('the file of the list comes in the order of the list', async () => {
  for (const name of ['顺序测试乙厂', '顺序测试甲厂']) await register(name);
  const file = async (sort: string) => {
    const { text } = await member.get(
      `/enterprises/export?format=csv&q=${encodeURIComponent('顺序测试')}${sort}`,
    );
    return [...text.matchAll(/顺序测试[甲乙]厂/g)].map(([name]) => name);
  };
  const byName = ['顺序测试甲厂', '顺序测试乙厂'];
  expect(await file('&sort=name')).toEqual(byName);
  expect(await file('&sort=-name')).toEqual(byName.toReversed());
  expect(await file('')).toEqual(byName);
  expect((await member.get('/enterprises/export?format=csv&sort=colour')).status).toBe(400);
});

describe('registering', () => {
  it('answers the record, which then reads the same', async () => {
    const said = {
      name: '苏州晨曦半导体有限公司',
      idType: 'uscc',
      idNumber: makeCreditCode('320500', 1),
      country: 'CN',
      industryCode: 'C3973',
      tags: ['半导体', '上市'],
    };
    const made = await member.post<Answer>('/enterprises', said);
    expect(made).toMatchObject({ status: 201, body: { ...said, groupParentId: null, version: 1 } });
    expect(made.body).not.toHaveProperty('nameKey');
    expect(await stranger.get(`/enterprises/${made.body.id}`)).toMatchObject({ status: 200, body: said });
  });

  it.each([
    [
      'a code one character wrong',
      { idType: 'uscc', idNumber: '91350100M000100Y44' },
      422,
      'credit-code-check',
    ],
    ['a short code', { idType: 'uscc', idNumber: '91350100' }, 422, 'credit-code-length'],
    ['a code with O', { idType: 'uscc', idNumber: '9135O100M000100Y43' }, 422, 'credit-code-characters'],
    ['a kind without number', { idType: 'foreign' }, 422, 'id-number-needed'],
    ['a number without kind', { idNumber: '123' }, 422, 'id-number-unexpected'],
    ['a name of signs', { name: '……（）' }, 422, 'name-says-nothing'],
    [
      'a parent nobody knows',
      { groupParentId: '01900000-0000-7000-8000-000000000001' },
      422,
      'group-parent-unknown',
    ],
    ['an unknown field', { colour: 'red' }, 400, 'invalid-input'],
    ['an unknown kind of number', { idType: 'passport' }, 400, 'invalid-input'],
    ['a tag with a line break', { tags: ['a\nb'] }, 400, 'invalid-input'],
    ['a name with NUL', { name: 'a\u0000b' }, 400, 'malformed-body'],
    ['a name with a bell', { name: 'a\u0007b' }, 400, 'invalid-input'],
  ])('refuses %s', async (_, wrong, status, code) => {
    const answer = await member.post('/enterprises', { name: '坏样本有限公司', idType: 'none', ...wrong });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(await names(member, `q=${encodeURIComponent('坏样本')}`)).toEqual([]);
  });

  it('takes a code once, however it is typed, even from two at once', async () => {
    const idNumber = makeCreditCode('320500', 7);
    const typed = ` ${idNumber.slice(0, 9).toLowerCase()}-${idNumber.slice(9)}`;
    const both = await Promise.all(
      [idNumber, typed].map((text) =>
        member.post('/enterprises', { name: '双胞胎', idType: 'uscc', idNumber: text }),
      ),
    );
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 409]);
  });

  it('lets a foreign number repeat in another country', async () => {
    const foreign = (country: string) => ({
      name: 'Nordwind',
      idType: 'foreign',
      idNumber: 'hrb 1',
      country,
    });
    expect((await member.post('/enterprises', foreign('DE'))).body).toMatchObject({ idNumber: 'HRB 1' });
    expect((await member.post('/enterprises', foreign('AT'))).status).toBe(201);
    expect((await member.post('/enterprises', foreign('DE'))).status).toBe(409);
  });

  it('is not for administrators and intermediaries', async () => {
    for (const username of ['sysadmin', 'agent1', 'auditor'])
      expect(
        (await (await api.as(username)).post('/enterprises', { name: '某某', idType: 'none' })).status,
      ).toBe(403);
    expect((await (await api.as('agent1')).get('/enterprises')).status).toBe(403);
  });
});

describe('changing', () => {
  it('needs the version, and of two at once one is stale', async () => {
    const { id } = await register('常州旧名有限公司');
    expect((await member.send('PATCH', `/enterprises/${id}`, { name: 'x' }, {})).status).toBe(428);
    const changes = await Promise.all(
      ['常州新名有限公司', '常州别名有限公司'].map((name) => member.patch(`/enterprises/${id}`, { name }, 1)),
    );
    expect(changes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 412]);
    expect(await names(member, `q=${encodeURIComponent('旧名')}`)).toEqual([]);
  });

  it('keeps what was not said, and drops the number with its kind', async () => {
    const { id } = await register('换证有限公司', {
      idType: 'uscc',
      idNumber: makeCreditCode('320500', 20),
      tags: ['a'],
    });
    const changed = await member.patch(`/enterprises/${id}`, { idType: 'none' }, 1);
    expect(changed.body).toMatchObject({ idType: 'none', idNumber: null, tags: ['a'], version: 2 });
    expect(await member.patch(`/enterprises/${id}`, { idType: 'uscc' }, 2)).toMatchObject({ status: 422 });
  });

  it('refuses a group that contains itself', async () => {
    const top = await register('顶层集团');
    const below = await register('中层公司', { groupParentId: top.id });
    const circle = await member.patch(`/enterprises/${top.id}`, { groupParentId: below.id }, 1);
    expect(circle).toMatchObject({ status: 422, body: { code: 'group-below-itself' } });
    expect((await member.patch(`/enterprises/${top.id}`, { groupParentId: top.id }, 1)).status).toBe(422);
  });
});

describe('contacts', () => {
  it('are in full for the team and the city, masked for others', async () => {
    const { id } = await register('有人公司');
    const said = { name: '王建国', title: '总经理', phone: '13812345678', email: 'wang@example.cn' };
    const added = await member.post(`/enterprises/${id}/contacts`, said);
    expect(added).toMatchObject({
      status: 201,
      body: { ...said, teamId: api.units['post-1'], masked: false },
    });
    const seen = async (username: string) =>
      (await (await api.as(username)).get<{ items: object[] }>(`/enterprises/${id}/contacts`)).body.items;
    expect(await seen('post1.lead')).toMatchObject([said]);
    expect(await seen('leader')).toMatchObject([said]);
    const masked = {
      name: '王**',
      title: '总经理',
      phone: '138******78',
      email: 'w***@example.cn',
      masked: true,
    };
    expect(await seen('tf1.member')).toMatchObject([masked]);
  });

  it('belong to an own team of an enterprise in sight', async () => {
    const { id } = await register('别人公司');
    const wrong = { name: '李雷', teamId: api.units['post-2'] };
    expect((await member.post(`/enterprises/${id}/contacts`, wrong)).status).toBe(403);
    const nobody = '/enterprises/01900000-0000-7000-8000-000000000001/contacts';
    expect([(await member.get(nobody)).status, (await member.post(nobody, { name: 'x' })).status]).toEqual([
      404, 404,
    ]);
  });
});
