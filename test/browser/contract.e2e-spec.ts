import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES } from '../support/visitor.js';

const city = inDemoCity();

interface Contract {
  id: string;
  amount: string;
  credits: { percent: string }[];
  plan: Record<string, string | null>;
  versions?: (Contract & { state: string })[];
  evidence?: unknown[];
}

describe.each(LANGUAGES)('a contract (%s)', (language) => {
  it('is amended from what is in force: only what changed, with a paper', async () => {
    const team = await city.as('tf1.lead');
    const { body } = await team.get<{ items: Contract[] }>('/contracts?status=verified&kind=formal&limit=5');
    const { id } = body.items[LANGUAGES.indexOf(language)]!;
    const { body: before } = await team.get<Contract>(`/contracts/${id}`);
    const visitor = await city.visitor({ language, width: DESK }, '高远');
    await visitor.open(`/contracts/${id}`);
    await visitor.button('提出变更', 'Propose an amendment').click();
    const start = visitor.page.getByLabel(visitor.say('开工', 'Start by'));
    expect(await start.inputValue()).toBe(before.plan.groundbreakingOn);
    await visitor.page.getByLabel(visitor.say('达产', 'At capacity by')).fill('2031-09');
    await visitor.field('理由', 'Reason').fill('补充协议');
    await visitor.page.setInputFiles('input[type=file]', {
      name: '补充协议.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    });
    await visitor.button('去掉 补充协议.pdf', 'Remove 补充协议.pdf').waitFor();
    await visitor.shot('contract-amend');
    await visitor.button('提出', 'Propose').click();
    await visitor.text('已提出，等另一人批准', 'Proposed; another person').waitFor();
    const { body: after } = await team.get<Contract>(`/contracts/${id}`);
    expect(after.evidence).toHaveLength(before.evidence!.length + 1);
    expect(after.versions!.find(({ state }) => state === 'proposed')).toMatchObject({
      amount: before.amount,
      credits: before.credits.map(({ percent }) => ({ percent })),
      plan: { ...before.plan, capacityAttainmentOn: '2031-09' },
    });
    expect(visitor.troubles).toEqual([]);
  });

  it('is followed in its project, which says once what is wrong with a claim', async () => {
    const { body } = await (
      await city.as('tf1.lead')
    ).get<{ items: Contract[] }>('/projects?stage=commissioning&limit=1');
    const visitor = await city.visitor({ language, width: DESK }, '高远');
    await visitor.open(`/projects/${body.items[0]!.id}`);
    await visitor.page.getByRole('button', { name: visitor.say('报达产', 'Claim “At capacity”') }).click();
    await visitor.field('哪天', 'On').fill('2099-01-01');
    await visitor.page.getByRole('button', { name: visitor.say('报达产', 'Claim “At capacity”') }).click();
    const wrong = visitor.page.locator('.field-error');
    await wrong.first().waitFor();
    expect(await wrong.allInnerTexts()).toEqual([
      expect.stringContaining(visitor.say('改预计', 'Change the forecast')),
    ]);
    expect(visitor.troubles).toHaveLength(1);
  });
});
