import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seeded } from '../support/seeded.js';
import { EXAMPLE_11 } from '../support/survey-answers.js';
import { FaultSite } from './fault-site.js';

const ROUNDS = process.env.TAPROOT_LONG === '1' ? 20 : 3;
const EACH_ROUND = 30;

let site: FaultSite;
let chance: Seeded;

beforeAll(async () => {
  chance = Seeded.fromEnvironment('surveys killed');
  site = await FaultSite.start();
  await site.startApi();
});
afterAll(() => site.stop());

/** A launched survey of so many enterprises; answers its id and the tokens. */
async function survey(count: number, round: number): Promise<{ id: string; tokens: string[] }> {
  const staff = await site.as('staff');
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const said = { name: `企业${round}-${at}有限公司`, idType: 'none' };
    ids.push((await staff.post<{ id: string }>('/enterprises', said)).body.id);
  }
  const plan = { name: `问卷 ${round}`, period: '2026', audience: { enterpriseIds: ids } };
  const { id } = (await staff.post<{ id: string }>('/survey-campaigns', plan)).body;
  await staff.post(`/survey-campaigns/${id}/launch`);
  const { items } = (await staff.get<{ items: { url: string }[] }>(`/survey-campaigns/${id}/links`)).body;
  return { id, tokens: items.map(({ url }) => url.split('/').at(-1)!) };
}

/** Sends an answer, twice at a time, until it is known to have arrived. */
async function answerUntilKnown(token: string, key: string | undefined): Promise<number[]> {
  for (;;) {
    const both = await Promise.all([attempt(token, key), attempt(token, key)]);
    const arrived = both.filter((status) => status === 201 || status === 409);
    if (arrived.length > 0) return arrived;
    await pause(30);
  }
}

async function attempt(token: string, key: string | undefined): Promise<number | undefined> {
  try {
    const answer = await fetch(`${site.url}/api/v1/public/surveys/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { 'idempotency-key': key }) },
      body: JSON.stringify({ answers: EXAMPLE_11[0] }),
      signal: AbortSignal.timeout(10_000),
    });
    await answer.arrayBuffer();
    return answer.status;
  } catch {
    return undefined;
  }
}

describe('enterprises answering while the API is killed', () => {
  it(
    `each answer once, ${ROUNDS} times`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const { id, tokens } = await survey(EACH_ROUND, round);
        // Every second sender knows nothing of idempotency keys.
        const sending = tokens.map((token, at) => answerUntilKnown(token, at % 2 ? `key ${at}` : undefined));
        await pause(chance.between(5, 150));
        await site.kill('api');
        await site.startApi();
        const known = await Promise.all(sending);
        expect(known.filter((_, at) => at % 2).flat()).not.toContain(409);
        const [found] = await site.rows<{ answers: number; told: number }>(FOUND, [id]);
        expect(found).toEqual({ answers: EACH_ROUND, told: EACH_ROUND });
      }
    },
    ROUNDS * 30_000 + 60_000,
  );
});

const FOUND = `SELECT
  (SELECT count(*)::int FROM survey_answers a JOIN survey_invitations i ON i.id = a.invitation_id WHERE i.campaign_id = $1::uuid) AS answers,
  (SELECT count(*)::int FROM outbox_events WHERE type = 'survey.answered' AND payload->>'campaignId' = $1::text) AS told`;
