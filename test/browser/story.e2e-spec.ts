import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES } from '../support/visitor.js';

const city = inDemoCity();
const TEAM_ORDER = '.ground-line';

describe.each(LANGUAGES)('the leader sees which signings took root (%s)', (language) => {
  it('from the picture to the refused signing, and a year back', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '周正阳');
    const { page } = visitor;
    const order = () => page.locator(TEAM_ORDER).allInnerTexts();

    // 0:30 The second task force signed most, and is last by what took root.
    await page.locator(TEAM_ORDER).first().waitFor();
    expect((await order())[0]).toBe('二专班');
    await visitor.shot('story-signed');
    await page.getByRole('radio', { name: visitor.say('按扎根排', 'By what took root') }).click();
    await page.waitForURL(/by=rooted/);
    await page.locator(`.ground-team:nth-child(4) ${TEAM_ORDER}`, { hasText: '二专班' }).waitFor();
    expect(await order()).toHaveLength(4);
    await visitor.shot('story-rooted');

    // 1:30 Fourteen signings, nine counted; three frameworks, one double, one refused.
    const team = page.getByRole('article').filter({ hasText: '二专班' });
    expect(await team.innerText()).toContain(visitor.say('14 份报来，9 份计入', '14 submitted, 9 counted'));
    await team.getByRole('button', { name: visitor.say('正式签约', 'Formal contracts') }).click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('radio', { name: visitor.say('没有计入 5', 'Not counted 5') }).check();
    const reasons = await panel.locator('.records li p').allInnerTexts();
    expect(reasons.filter((why) => /框架|framework/i.test(why))).toHaveLength(3);
    expect(reasons.filter((why) => /重复|second time/.test(why))).toHaveLength(1);
    await visitor.shot('story-rejected');
    const refused = panel.locator('.records li').filter({ hasText: '没有合同文本' });
    await refused.getByRole('link').click();
    await page.waitForURL(/\/contracts\/[\da-f-]{36}$/);
    await visitor.settled();
    const papers = await page.locator('.evidence li').allInnerTexts();
    expect(papers).toHaveLength(1);
    expect(papers[0]).toContain(visitor.say('现场照片', 'Photo of the site'));
    await visitor.shot('story-refused');

    // 2:15 A year back the figures differ, and the records that changed them are named.
    await visitor.open('/');
    const signedNow = await page.locator('.ground-figures b').first().innerText();
    const slider = page.getByRole('slider');
    await slider.focus();
    for (let month = 0; month < 12; month += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/asOf=\d{4}-\d\d-\d\d/);
    await visitor.settled();
    expect(await page.locator('.ground-figures b').first().innerText()).not.toBe(signedNow);
    await visitor.button('有什么变化', 'What changed').click();
    await page.getByRole('dialog').locator('.records li').first().waitFor();
    expect(await page.getByRole('dialog').locator('.records li').count()).toBeGreaterThan(5);
    await visitor.shot('story-changed');
    expect(visitor.troubles).toEqual([]);
  });
});
