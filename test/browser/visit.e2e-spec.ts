import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { DemoServer } from '../support/demo-server.js';
import { LANGUAGES, PHONE, Visitor } from '../support/visitor.js';

interface Target {
  enterpriseId: string;
  enterpriseName: string;
}

let server: DemoServer;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [server, browser] = await Promise.all([DemoServer.start(), openBrowser()]);
}, 120_000);
afterEach(() => visitor.close());
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Enterprises on the post's list that nobody of it has met this year, so that a visit must tell. */
async function unvisited(n: number): Promise<Target[]> {
  const member = await server.as('post1.member');
  const { body: me } = await member.get<{ roles: { orgUnitId: string }[] }>('/me');
  const teamId = me.roles[0]!.orgUnitId;
  const { body: targets } = await member.get<{ items: Target[] }>(
    `/target-enterprises?teamId=${teamId}&limit=200`,
  );
  const { body: visits } = await member.get<{ items: Target[] }>(`/visits?teamId=${teamId}&limit=200`);
  const met = new Set(visits.items.map(({ enterpriseId }) => enterpriseId));
  return targets.items.filter(({ enterpriseId }) => enterpriseId && !met.has(enterpriseId)).slice(0, n);
}

describe.each(LANGUAGES)('a visit on a phone (%s)', (language) => {
  it('goes from a pasted note to the score it moved', async () => {
    const at = LANGUAGES.indexOf(language);
    const target = (await unvisited(LANGUAGES.length))[at]!;
    visitor = await Visitor.at(browser, server.url, { language, width: PHONE });
    const { page } = visitor;
    await visitor.comeInAs('顾一鸣');
    await visitor.link('记一次拜访', 'Log a visit').first().click();
    await visitor.settled();

    const note = `今天和沈嘉树去了${target.enterpriseName}，见到董事长王建国，谈得不错。对方要120亩工业用地。看了厂区。下周五前送土地方案。`;
    await visitor.field('粘贴微信纪要', 'Paste the WeChat note').fill(note);
    await visitor.button('读出来', 'Read it').click();
    const doubts = page.locator('.field-doubt');

    await doubts.first().waitFor();
    expect(await visitor.field('日期', 'Date').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await visitor.field('姓名', 'Name').inputValue()).toBe('王建国');
    await visitor.shot('visit-form-read');

    // What is only guessed must be looked at before it can be saved.
    const marked = await doubts.count();
    expect(marked).toBeGreaterThan(0);
    await visitor.button('存下这次拜访', 'Save the visit').click();
    expect(new URL(page.url()).pathname).toBe('/visits/new');
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

    await visitor.button('存下这次拜访', 'Save the visit').click();
    await page.waitForURL(/\/visits\/[\da-f-]{36}$/);
    await visitor.settled();
    const id = page.url().split('/').at(-1)!;
    const { body: stored } = await (await server.as('post1.lead')).get(`/visits/${id}`);
    expect(stored).toMatchObject({
      enterpriseId: target.enterpriseId,
      counterparts: [{ name: '王建国', seniority: 'decision-maker' }],
      sawSite: true,
      nextStep: { what: expect.stringContaining('土地方案') },
    });

    await page.locator('.quality-parts li').nth(4).waitFor();
    await visitor.button('复制为微信纪要', 'Copy as WeChat report').click();
    await visitor.text('复制好了', 'Copied').waitFor();
    const report = await page.evaluate(() => navigator.clipboard.readText());
    expect(report).toContain(target.enterpriseName);
    expect(report).toContain('王建国');

    // Computed by the worker; the page asks until it is there.
    const move = page.getByRole('region', {
      name: visitor.say('这次带来的分数变化', 'What this did to the score'),
    });
    await move.getByText('→').first().waitFor({ timeout: 60_000 });
    expect(await move.innerText()).toContain('驻沪组');
    await move.scrollIntoViewIfNeeded();
    await visitor.shot('visit-moved');
    expect(visitor.troubles).toEqual([]);
  }, 120_000);
});
