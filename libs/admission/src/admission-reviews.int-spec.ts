import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { ReviewFacts } from './review.facts.js';

interface Answer {
  id: string;
}
interface Page {
  items: (Answer & { score: string })[];
}

const NOBODY = '01900000-0000-7000-8000-000000000001';
let api: TestApi;
let staff: TestUser;
let userId: string;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.as('staff');
  userId = (await (await api.as('leader')).get<Answer>('/me')).body.id;
});
afterAll(() => api.stop());

async function aLead(more: object = {}): Promise<string> {
  const said = { title: '储能', investorName: '代号', sector: 'technology', sourceChannel: 'visit' };
  const answer = await staff.post<Answer>('/leads', { ...said, ownerTeamId: api.units['tf-1'], ...more });
  return answer.body.id;
}

async function aFile(): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob(['评分表']), 'scores.txt');
  return (await staff.post<Answer>('/files', form)).body.id;
}

const review = (more: object = {}) => ({
  score: '86.50',
  reviewedOn: '2026-05-20',
  reviewers: ['林静怡'],
  ...more,
});

async function record(leadId: string, more: object = {}): Promise<void> {
  expect((await staff.post(`/leads/${leadId}/admission-reviews`, review(more))).status).toBe(201);
}

describe('an admission review', () => {
  it('keeps score, reviewers and the document', async () => {
    const url = `/leads/${await aLead()}/admission-reviews`;
    const evidence = [{ fileId: await aFile(), kind: 'meeting-minute' }];
    const said = review({ reviewers: [userId, '王教授'], evidence });
    const made = await staff.post<Answer>(url, said);
    expect(made).toMatchObject({ status: 201, body: { ...said, reviewerNames: ['周正阳', '王教授'] } });
    const { items } = (await (await api.as('tf1.member')).get<Page>(url)).body;
    expect(items).toEqual([{ ...made.body, evidence: [{ ...evidence[0], name: 'scores.txt' }] }]);
    expect((await (await api.as('tf1.member')).get(`/files/${evidence[0]!.fileId}`)).status).toBe(200);
    expect((await (await api.as('tf2.lead')).get(`/files/${evidence[0]!.fileId}`)).status).toBe(404);
  });

  it.each([
    ['of more than everything', { score: '100.5' }, 400, 'invalid-input'],
    ['by nobody', { reviewers: [] }, 400, 'invalid-input'],
    ['by a blank', { reviewers: [' '] }, 400, 'invalid-input'],
    ['by a user who does not exist', { reviewers: [NOBODY] }, 422, 'reviewer-unknown'],
    ['that has not taken place', { reviewedOn: '2199-01' }, 422, 'review-in-future'],
    [
      'with a file nobody stored',
      { evidence: [{ fileId: NOBODY, kind: 'other' }] },
      422,
      'review-file-unknown',
    ],
  ])('is refused %s', async (_, more, status, code) => {
    const answer = await staff.post(`/leads/${await aLead()}/admission-reviews`, review(more));
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('is not the team’s own to give, and not there for others', async () => {
    const url = `/leads/${await aLead()}/admission-reviews`;
    expect((await (await api.as('tf1.lead')).post(url, review())).status).toBe(403);
    expect((await (await api.as('tf2.lead')).get(url)).status).toBe(404);
    const secret = `/leads/${await aLead({ ownerTeamId: api.units['sub-1'], confidential: true })}/admission-reviews`;
    expect((await (await api.as('district1.desk')).get(secret)).status).toBe(404);
    expect((await (await api.as('sub1.member')).get(secret)).status).toBe(200);
  });
});

describe('the score a lead was admitted with', () => {
  const view = () => ({ asOf: '2026-06-30', knownAt: new Date() });
  const scoreOf = async (leadId: string, signedOn: string, at = view()) =>
    (await api.app.get(ReviewFacts).ofSigned([{ leadId, signedOn }], at))[0]?.score;

  it('is the last before the signing; a better one afterwards changes nothing', async () => {
    const leadId = await aLead();
    for (const [score, reviewedOn] of [
      ['55', '2026-01-10'],
      ['60', '2026-02-10'],
      ['95', '2026-04-10'],
    ])
      await record(leadId, { score, reviewedOn });
    expect(await scoreOf(leadId, '2026-03-01')).toBe('60');
    expect(await scoreOf(leadId, '2026-02')).toBe('60');
    expect(await scoreOf(leadId, '2026-01-01')).toBe('55'); // the first, where none came before
    expect(await scoreOf(leadId, '2026-12-31')).toBe('95');
  });

  it('was not known before it was recorded, nor had it happened before its day', async () => {
    const leadId = await aLead();
    const before = { ...view(), knownAt: new Date() };
    await new Promise((resolve) => setTimeout(resolve, 5));
    await record(leadId);
    expect(await scoreOf(leadId, '2026-06-01', before)).toBeUndefined();
    expect(await scoreOf(leadId, '2026-06-01', { ...view(), asOf: '2026-05-19' })).toBeUndefined();
    expect(await scoreOf(leadId, '2026-06-01')).toBe('86.50');
  });
});
