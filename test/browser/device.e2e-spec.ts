import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, type Visitor } from '../support/visitor.js';

const city = inDemoCity();

describe.each(LANGUAGES)('the page on its device (%s)', (language) => {
  it('keeps a visit without a network and sends it once when there is one', async () => {
    const visitor = await city.visitor({ language, width: PHONE, serviceWorker: true }, '顾一鸣');
    const { page } = visitor;
    await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
    await visitor.open('/visits/new');
    await visitor.settled();
    await visitor.offline(true);
    await visitor.text('网络断了', 'You are offline').waitFor();
    // Even the page itself comes from the device.
    await page.reload();
    const name = `离线企业${language}`;
    await page.getByRole('combobox', { name: visitor.say('企业', 'Enterprise'), exact: true }).fill(name);
    await visitor.field('诉求', 'Needs').fill('厂房两千平');
    await visitor.button('存下这次拜访', 'Save the visit').click();
    await page.waitForURL(/\/visits$/);
    await visitor.text('等网络', 'Waiting for the network').waitFor();
    await visitor.shot('offline');
    expect(await visitsOf(name)).toBe(0);

    await visitor.offline(false);
    await visitor.text('1 次拜访已补发', 'One visit was sent').waitFor();
    await visitor.text('等网络', 'Waiting for the network').waitFor({ state: 'detached' });
    // The retry that runs every quarter of a minute finds nothing more to send.
    await page.evaluate("window.dispatchEvent(new Event('online'))");
    await visitor.settled();
    expect(await visitsOf(name)).toBe(1);
  });

  it('changes its language where it is', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '顾一鸣');
    const { page } = visitor;
    await visitor.open('/leads?stage=negotiation&sort=title');
    const before = page.url();
    const rows = await page.locator('tbody tr').count();
    await page.getByRole('button', { name: visitor.say('English', '中文') }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await heading.filter({ hasText: visitor.say('Leads', '线索') }).waitFor();
    await visitor.settled();
    expect(page.url()).toBe(before);
    expect(await page.locator('tbody tr').count()).toBe(rows);
    expect(await page.locator('html').getAttribute('lang')).toBe(visitor.say('en', 'zh-CN'));
    await page.reload();
    await heading.filter({ hasText: visitor.say('Leads', '线索') }).waitFor();
    expect(visitor.troubles).toEqual([]);
  });

  it('is used without a mouse, from sign-in to a lead', async () => {
    const visitor = await city.visitor({ language, width: DESK });
    const { page } = visitor;
    await visitor.open('/');
    await tabTo(visitor, visitor.say('用户名', 'User name'));
    await page.keyboard.type('tf1.lead');
    await page.keyboard.press('Tab');
    await page.keyboard.type('taproot-demo-1');
    await page.keyboard.press('Enter');
    await page.locator('.shell').waitFor();
    await visitor.settled();

    await tabTo(visitor, visitor.say('线索', 'Leads'));
    await page.keyboard.press('Enter');
    await visitor.settled();
    const first = await page.locator('tbody a').first().innerText();
    await tabTo(visitor, first);
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('tbody a').nth(1).innerText();
    expect(await focused(visitor)).toBe(second);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/leads\/[\da-f-]{36}$/);
    await visitor.settled();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(second);
    expect(visitor.troubles).toEqual([]);
  });
});

async function visitsOf(name: string): Promise<number> {
  const member = await city.as('post1.member');
  const { body } = await member.get<{ items: unknown[] }>(`/visits?q=${encodeURIComponent(name)}`);
  return body.items.length;
}

/** Presses Tab until what has the focus is called so. */
async function tabTo(visitor: Visitor, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await visitor.page.keyboard.press('Tab');
    if ((await focused(visitor)) === name) return;
  }
  throw new Error(`the Tab key never reached ${name}`);
}

const focused = (visitor: Visitor): Promise<string> =>
  visitor.page.evaluate(
    '(({ labels, innerText, ariaLabel }) => labels?.[0]?.innerText ?? ariaLabel ?? innerText)(document.activeElement)',
  );
