import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE } from '../support/visitor.js';

const city = inDemoCity();

describe.each(LANGUAGES)('every figure opens to its records (%s)', (language) => {
  it('from the scoreboard to a rejected visit of the post that pads, and why', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '周正阳');
    const { page } = visitor;
    await visitor.link('评分', 'Scores').click();
    await visitor.settled();
    const post = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: '驻京组' }) });
    await post.getByRole('button', { name: '驻京组' }).click();
    await visitor.shot('scoreboard-open');

    await page
      .getByRole('button', { name: visitor.say('拜访质量：计了什么', 'Visit quality: what counted') })
      .click();
    const panel = page.getByRole('dialog');
    await panel.getByRole('radio', { name: visitor.say('没有计入', 'Not counted') }).check();
    const records = panel.locator('.records li');
    await records.first().waitFor();
    await visitor.shot('indicator-rejected');
    const reasons = await records.locator('p').allInnerTexts();
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons)
      expect(reason).toMatch(language === 'en' ? /^[A-Z].+\.$/ : /^[\u4e00-\u9fff\d].+。$/);

    const rejected = records.first().getByRole('link');
    const label = await rejected.innerText();
    await rejected.click();
    await page.waitForURL(/\/visits\/[\da-f-]{36}$/);
    await visitor.settled();
    expect(label).toContain(await page.getByRole('heading', { level: 1 }).innerText());
    const parts = page.locator('.quality-parts li');
    expect(await parts.count()).toBe(5);
    for (const why of await parts.locator('p').allInnerTexts()) expect(why.length).toBeGreaterThan(4);
    await visitor.shot('visit-rejected');

    // The way back keeps row and panel open.
    await visitor.link('返回', 'Back').click();
    await panel.waitFor();
    expect(visitor.troubles).toEqual([]);
  });

  it.each(['contract-amount', 'funds-in-place', 'groundbreakings', 'valid-leads'])(
    'from the %s of a unit to what it is made of',
    async (metric) => {
      const visitor = await city.visitor({ language, width: DESK }, '周正阳');
      const { page } = visitor;
      await visitor.open(`/targets/tree?metric=${metric}`);
      const door = page.locator('.figure-door').first();
      await door.click();
      const panel = page.getByRole('dialog');
      await panel.locator('.records li').first().waitFor();
      await visitor.shot(`goal-${metric}`);
      const records = panel.locator('.records').getByRole('link');
      expect(await records.count()).toBeGreaterThan(0);
      await records.first().click();
      await page.waitForURL(/\/(contracts|projects|leads)\/[\da-f-]{36}$/);
      await visitor.settled();
      expect(visitor.troubles).toEqual([]);
    },
  );

  it('the scoreboard speaks amounts and says what a target by now is made of', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '周正阳');
    const { page } = visitor;
    await visitor.open('/scores?category=task-force');
    await page.getByRole('button', { name: '二专班' }).click();
    const name = visitor.say('签约完成：计了什么', 'Signed against target: what counted');
    await page.getByRole('button', { name }).click();
    const panel = page.getByRole('dialog');
    await panel.locator('.records li').first().waitFor();
    await visitor.settled();
    const said = await panel.innerText();
    expect(said).toContain(visitor.say('签约 64.5亿元 ÷ 序时目标', 'signed CNY 6.45 bn ÷ target by now CNY'));
    expect(said).toContain(visitor.say('年度目标 30亿元 × 序时', 'CNY 3 bn a year ×'));
    expect(said).not.toMatch(/\d{8}/);
    await visitor.shot('indicator-amounts');
    expect(visitor.troubles).toEqual([]);
  });

  it('signed versus rooted begins with what the reader sees, and with nothing says so', async () => {
    const post = await city.visitor({ language, width: PHONE }, '顾一鸣');
    await post.open('/rooted');
    expect(await post.page.locator('.ground-line').allInnerTexts()).toEqual(['驻沪组']);
    const officer = await city.visitor({ language, width: DESK }, '唐磊');
    await officer.open('/rooted');
    await officer.text('你能看到的单位里没有这一类', 'No unit of this kind').waitFor();
    await officer.open('/targets/tree');
    await officer.text('没有给本单位定目标', 'No target is set for your unit').waitFor();
    await officer.open('/targets');
    await officer.text('没有给本单位列目标企业', 'No target is assigned to your unit').waitFor();
    expect([...post.troubles, ...officer.troubles]).toEqual([]);
  });

  it.each([DESK, PHONE])('from coverage to the enterprises behind it (%i px)', async (width) => {
    const visitor = await city.visitor({ language, width }, '顾一鸣');
    const { page } = visitor;
    await visitor.open('/targets');
    const door = visitor.say('驻沪组的目标企业', 'Targets of 驻沪组');
    await page.getByRole('button', { name: door }).click();
    const panel = page.getByRole('dialog', { name: door });
    await panel.locator('.records li').first().waitFor();
    await visitor.shot('targets-panel');
    const groups = (await panel.getByRole('heading', { level: 3 }).allInnerTexts()).map((title) =>
      Number(/\d+$/.exec(title)?.[0]),
    );
    const [deep = 0, met = 0, open = 0] = groups;
    expect(await panel.locator('.records li').count()).toBe(deep + met + open);
    const visited = page.getByRole('button', { name: visitor.say('驻沪组 已拜访', '驻沪组 Visited') });
    expect(await visited.innerText()).toContain(`${deep + met}/${deep + met + open}`);
    const enterprise = panel.getByRole('link').first();
    const name = await enterprise.innerText();
    await enterprise.click();
    await visitor.settled();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(name);
    expect(visitor.troubles).toEqual([]);
  });
});
