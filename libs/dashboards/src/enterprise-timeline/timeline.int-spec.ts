import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../../../../test/support/contracts.js';
import { ProjectDesk } from '../../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface Moment {
  recordType: string;
  label: string;
  what: string;
  occurredOn: string;
}
interface Page {
  items: Moment[];
  nextCursor: string | null;
}

let api: TestApi;
let desk: ProjectDesk;
let enterpriseId: string;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  enterpriseId = await desk.enterprise('大事记有限公司');
  const member = await api.as('tf1.member');
  const lead = {
    sector: 'manufacturing',
    sourceChannel: 'visit',
    ownerTeamId: api.units['tf-1'],
    enterpriseId,
  };
  await must(member.post('/leads', { ...lead, title: '电芯', filedOn: '2025-11-03' }));
  await must(
    member.post('/leads', { ...lead, title: '绝密扩产', filedOn: '2026-01-08', confidential: true }),
  );
  const visit = { kind: 'outgoing', teamId: api.units['tf-1'], occurredOn: '2025-12-01', enterpriseId };
  await must(member.post('/visits', { ...visit, needs: '要地 200 亩' }));
  const { id } = await desk.project({ enterpriseId, signedOn: '2026-03' });
  await desk.reached(id, 'groundbreaking', '2026-05-20');
});
afterAll(() => api.stop());

const timeline = (user: TestUser, query = '') =>
  user.get<Page>(`/enterprises/${enterpriseId}/timeline${query}`);
const told = ({ items }: Page) =>
  items.map(({ recordType, what, occurredOn }) => [recordType, what, occurredOn]);

describe('the timeline of an enterprise', () => {
  const own = [
    ['project', 'groundbreaking', '2026-05-20'],
    ['contract', 'formal', '2026-03'],
    ['lead', 'filed', '2026-01-08'],
    ['visit', 'outgoing', '2025-12-01'],
    ['lead', 'filed', '2025-11-03'],
  ];

  it('tells what happened, the latest first, page by page', async () => {
    const leader = await api.as('leader');
    expect(told((await timeline(leader)).body)).toEqual(own);
    const seen: string[][] = [];
    for (let cursor = ''; ;) {
      const { body } = await timeline(leader, `?limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...told(body));
      if (!body.nextCursor) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(own);
    expect((await timeline(leader, '?cursor=bm90')).status).toBe(400);
  });

  it('to everybody what they may see of it', async () => {
    expect(told((await timeline(await api.as('tf1.member'))).body)).toEqual(own);
    expect((await timeline(await api.as('tf2.lead'))).body).toEqual({ items: [], nextCursor: null });
    const nobody = '/enterprises/01900000-0000-7000-8000-000000000001/timeline';
    expect((await (await api.as('leader')).get(nobody)).status).toBe(404);
  });
});
