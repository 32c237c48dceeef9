import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getMetadataStorage } from 'class-validator';
import { hasWords } from '../../libs/platform/src/http/field-messages.js';
import { TestApi, type TestUser } from '../support/test-api.js';

interface Refused {
  title: string;
  detail: string;
  errors?: { path: string; message: string }[];
}

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

/** Whether a field is there at all, and the server's own settings. */
const OF_NO_REQUEST = ['conditionalValidation', 'isOptional', 'whitelistValidation', 'isBusinessHours'];

/** The rules of every field of every request. */
function rulesInUse(): string[] {
  const { validationMetadatas } = getMetadataStorage() as unknown as {
    validationMetadatas: Map<unknown, { type: string; name?: string }[]>;
  };
  const found = [...validationMetadatas.values()].flat().map(({ type, name }) => name ?? type);
  return [...new Set(found)].filter((name) => !OF_NO_REQUEST.includes(name)).toSorted();
}

describe('what is said of a field', () => {
  it('has words in both languages for every rule in use', () => {
    expect(rulesInUse().length).toBeGreaterThan(20);
    expect(rulesInUse().filter((rule) => !hasWords(rule))).toEqual([]);
  });

  it.each([
    ['/facilitation-tasks', { responseWithin: 'soon' }, 'responseWithin', 'PT4H'],
    ['/survey-campaigns', { period: '2026-13' }, 'period', '2026-Q2'],
    ['/kpi/runs', { categories: [] }, 'categories', /at least 1|至少 1/],
    ['/kpi/runs', {}, 'asOf', /is required|必填/],
    ['/users', { roles: 'none' }, 'roles', /object|对象/],
  ])('%s refuses without the words of a program', async (url, body, path, word) => {
    const user = url === '/users' ? await api.as('sysadmin') : staff;
    for (const language of ['en', 'zh-CN']) {
      const { body: said } = await user.post<Refused>(url, body, { 'accept-language': language });
      const message = said.errors?.find((error) => error.path === path)?.message ?? '';
      expect(message).toMatch(word);
      expect(message).not.toMatch(/regular expression|elements|isWork|each value/);
      expect(said.title).toBe(language === 'en' ? 'The request cannot be read' : '请求无法识别');
    }
  });

  it('a period that is none is quoted as it was sent', async () => {
    const order = { period: '2026-13', asOf: '2026-06-30' };
    for (const [language, quoted] of [
      ['en', '"2026-13" is not a period'],
      ['zh-CN', '“2026-13”不是有效期间'],
    ] as const) {
      const { body } = await staff.post<Refused>('/kpi/runs', order, { 'accept-language': language });
      expect(body.detail).toContain(quoted);
    }
  });

  it('a refusal names the state of a record in the caller’s language', async () => {
    const { body } = await staff.post<{ id: string }>('/leads', {
      title: '储能',
      sector: 'technology',
      sourceChannel: 'visit',
      investorName: '恒能',
      ownerTeamId: api.units['tf-1'],
    });
    const step = (language: string) =>
      staff.post<Refused>(`/leads/${body.id}/negotiation`, {}, { 'accept-language': language });
    expect((await step('zh-CN')).body.detail).toMatch(/“已报”.*认定有效、认定无效/);
    expect((await step('en')).body.detail).toMatch(/"filed".*find it valid, find it not valid/);
  });
});

describe('If-Match', () => {
  it('names one version in quotes; a stale one is told the version there is', async () => {
    const unit = await staff.post<{ id: string; version: number }>('/enterprises', {
      name: '版本有限公司',
      idType: 'none',
    });
    const url = `/enterprises/${unit.body.id}`;
    for (const wrong of ['*', 'abc', '3'])
      expect(await staff.send('PATCH', url, { tags: [] }, { 'if-match': wrong })).toMatchObject({
        status: 400,
        body: { code: 'version-unreadable' },
      });
    expect(await staff.patch(url, { tags: [] }, 7)).toMatchObject({
      status: 412,
      body: { code: 'stale', version: unit.body.version, detail: expect.stringContaining('1') },
    });
  });
});
