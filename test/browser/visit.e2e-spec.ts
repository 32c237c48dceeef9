import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { LANGUAGES, PHONE } from '../support/visitor.js';

interface Target {
  enterpriseId: string;
  enterpriseName: string;
}

const city = inDemoCity();
const PHOTO =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** Enterprises on the post's list that nobody of it has met, one a language: a good visit there must tell. */
async function unvisited(): Promise<Target[]> {
  const member = await city.as('post1.member');
  const { body: me } = await member.get<{ roles: { orgUnitId: string }[] }>('/me');
  const list = async (path: string) => {
    const query = `teamId=${me.roles[0]!.orgUnitId}&limit=200`;
    return (await member.get<{ items: Target[] }>(`${path}?${query}`)).body.items;
  };
  const met = new Set((await list('/visits')).map(({ enterpriseId }) => enterpriseId));
  return (await list('/target-enterprises')).filter((one) => one.enterpriseId && !met.has(one.enterpriseId));
}

describe.each(LANGUAGES)('a visit on a phone (%s)', (language) => {
  it('goes from a pasted note to the score it moved', async () => {
    const target = (await unvisited())[LANGUAGES.indexOf(language)]!;
    const visitor = await city.visitor({ language, width: PHONE }, '顾一鸣');
    const { page } = visitor;
    await visitor.link('记一次拜访', 'Log a visit').first().click();
    await visitor.settled();

    const note = `今天和沈嘉树去了${target.enterpriseName}，见到董事长王建国，谈得不错。看了厂区。下周五前送土地方案。`;
    await visitor.field('粘贴微信纪要', 'Paste the WeChat note').fill(note);
    await visitor.button('读出来', 'Read it').click();
    const doubts = page.locator('.field-doubt');
    await doubts.first().waitFor();
    expect(await visitor.field('姓名', 'Name').inputValue()).toBe('王建国');
    expect(await visitor.field('日期', 'Date').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    await visitor.shot('visit-form-read');

    // What is only guessed must be looked at before it can be saved.
    const marked = await doubts.count();
    expect(await visitor.text(`还有 ${marked} 处是猜的`, `${marked} fields are guesses`).isVisible()).toBe(
      true,
    );
    await visitor.button('存下这次拜访', 'Save the visit').click();
    expect(visitor.path).toBe('/visits/new');
    for (let left = marked; left > 0; left--) await visitor.button('没错', 'That is right').first().click();
    expect(await doubts.count()).toBe(0);

    const box = page.getByRole('combobox', { name: visitor.say('企业', 'Enterprise'), exact: true });
    await box.fill(target.enterpriseName.slice(0, 5));
    const option = page.getByRole('option', { name: target.enterpriseName });
    await option.waitFor();
    await visitor.shot('visit-form-combobox');
    await option.tap();
    await option.waitFor({ state: 'detached' });
    expect(await box.inputValue()).toBe(target.enterpriseName);
    await visitor.field('诉求', 'Needs').fill('工业用地120亩');
    const file = { name: '会面.png', mimeType: 'image/png', buffer: Buffer.from(PHOTO, 'base64') };
    await page.setInputFiles('input[type=file]', file);

    await visitor.button('存下这次拜访', 'Save the visit').click();
    await page.waitForURL(/\/visits\/[\da-f-]{36}$/);
    await visitor.settled();
    const id = visitor.path.split('/').at(-1)!;
    const { body: stored } = await (await city.as('post1.lead')).get(`/visits/${id}`);
    expect(stored).toMatchObject({
      enterpriseId: target.enterpriseId,
      counterparts: [{ name: '王建国', seniority: 'decision-maker' }],
      sawSite: true,
      fileNames: ['会面.png'],
      nextStep: { what: expect.stringContaining('土地方案') },
    });

    expect(await visitor.text('本次质量 80 / 100', 'Quality 80 / 100').isVisible()).toBe(true);
    expect(await page.locator('.quality-parts li').count()).toBe(5);
    await visitor.button('复制为微信纪要', 'Copy as WeChat report').click();
    await visitor.text('复制好了', 'Copied').waitFor();
    const report = await page.evaluate('navigator.clipboard.readText()');
    expect(report).toContain(target.enterpriseName);
    expect(report).toContain('王建国');

    // Computed by the worker; the page asks until it is there.
    const title = visitor.say('这次带来的分数变化', 'What this did to the score');
    const move = page.getByRole('region', { name: title });
    await move.getByText(visitor.say('拜访质量', 'Visit quality')).waitFor({ timeout: 60_000 });
    const [before, after] = (await move.locator('p').first().innerText()).match(/[\d.]+/g)!.map(Number);
    expect(after).toBeGreaterThan(before!);
    await move.scrollIntoViewIfNeeded();
    await visitor.shot('visit-moved');
    expect(visitor.troubles).toEqual([]);
  }, 120_000);
});
