import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, type Visitor } from '../support/visitor.js';
import { wordsOf } from '../support/word-document.js';

const TEAM_ORDER = '.ground-line';
const TASK = '意向地块权属核实';
const OFFICE = '自然资源局';

describe.each(LANGUAGES)('the five-minute story (%s)', (language) => {
  /** Work is done in it: each language has a city of its own. */
  const city = inDemoCity();

  it('0:30 the leader goes from the picture to the refused signing, and a year back', async () => {
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
    const signedNow = await page.locator('.ground-amount b').first().innerText();
    const slider = page.getByRole('slider');
    await slider.focus();
    for (let month = 0; month < 12; month += 1) await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/asOf=\d{4}-\d\d-\d\d/);
    await visitor.settled();
    expect(await page.locator('.ground-amount b').first().innerText()).not.toBe(signedNow);
    await visitor.button('有什么变化', 'What changed').click();
    await page.getByRole('dialog').locator('.records li').first().waitFor();
    expect(await page.getByRole('dialog').locator('.records li').count()).toBeGreaterThan(5);
    await visitor.shot('story-changed');
    expect(visitor.troubles).toEqual([]);
  });

  it('2:45 a post logs a visit on a phone, from the note to its quality', async () => {
    const visitor = await city.visitor({ language, width: PHONE }, '顾一鸣');
    const { page } = visitor;
    await visitor.link('记一次拜访', 'Log a visit').first().click();
    await visitor.settled();
    const note =
      '今天和沈嘉树去拜访上海恒睿储能科技有限公司，见到董事长王建国。想要工业用地120亩。下周五前送土地方案。';
    await visitor.field('粘贴微信纪要', 'Paste the WeChat note').fill(note);
    await visitor.button('读出来', 'Read it').click();
    const doubts = page.locator('.field-doubt');
    await doubts.first().waitFor();
    await visitor.shot('story-note');
    while ((await doubts.count()) > 0) await visitor.button('没错', 'That is right').first().click();
    await visitor.button('存下这次拜访', 'Save the visit').click();
    await page.waitForURL(/\/visits\/[\da-f-]{36}$/);
    await visitor.settled();
    expect(await page.getByRole('heading', { name: /\d \/ 100/ }).isVisible()).toBe(true);
    expect(await page.locator('.quality-parts li').count()).toBe(5);
    await page.locator('.quality-parts').scrollIntoViewIfNeeded();
    await visitor.shot('story-visit');
    expect(visitor.troubles).toEqual([]);
  });

  it('3:30 a department finishes a task, the post rates it, and a run says how its score moved', async () => {
    const staff = await city.visitor({ language, width: DESK }, '林静怡');
    const before = await scoreOf(staff);
    await finish(await city.visitor({ language, width: DESK }, '唐磊'));
    await rate(await city.visitor({ language, width: DESK }, '顾一鸣'));
    const after = await scoreAfterRun(staff);
    expect(after).not.toBe(before);
    await openTask(staff, 'all');
    const title = staff.say('这次带来的分数变化', 'What this did to the score');
    const move = staff.page.getByRole('region', { name: title });
    await move.getByText(OFFICE).last().waitFor({ timeout: 60_000 });
    expect(await move.innerText()).toContain(after);
    await staff.shot('story-moved');
    expect(staff.troubles).toEqual([]);
  }, 120_000);

  it('4:15 the leader decides on the red item in two taps', async () => {
    const visitor = await city.visitor({ language, width: PHONE }, '周正阳');
    const { page } = visitor;
    const red = page.getByRole('link', { name: /环评批复/ }).first();
    await red.scrollIntoViewIfNeeded();
    await visitor.shot('story-red');
    await red.click();
    await page.waitForURL(/\/escalations\//);
    await visitor.settled();
    const facts = await page.locator('main').innerText();
    expect(facts).toContain('生态环境局');
    expect(facts).toMatch(language === 'en' ? /\d+(\.\d)? working days? lost/ : /耽误 \d+(\.\d)? 个工作日/);
    await visitor.shot('story-question');
    await page.getByRole('radio', { name: visitor.say('责成生态环境局', '生态环境局 is to finish') }).tap();
    await visitor.button('就这么定', 'Decide so').tap();
    await visitor.button('撤回', 'Undo').waitFor();
    await visitor.shot('story-held');
    await page.getByRole('heading', { name: visitor.say('督办令', 'Order') }).waitFor();
    await visitor.shot('story-decided');
    expect(visitor.troubles).toEqual([]);
  });

  it('4:45 the leader takes the brief and the ledger along', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '周正阳');
    expect(await wordsOf(await download(visitor, /\.docx/))).toContain('二专班');
    const ledger = new ExcelJS.Workbook();
    await ledger.xlsx.load((await download(visitor, /\.xlsx/)) as never);
    expect(ledger.worksheets[0]!.rowCount).toBeGreaterThan(5);
    expect(visitor.troubles).toEqual([]);
  });
});

async function openTask(visitor: Visitor, show: 'open' | 'done' | 'all'): Promise<void> {
  await visitor.open(`/tasks?show=${show}`);
  await visitor.page
    .getByRole('link', { name: new RegExp(TASK) })
    .first()
    .click();
  await visitor.page.waitForURL(/\/tasks\/[\da-f-]{36}$/);
  await visitor.settled();
}

/** Two working hours from the start of the city, less the minutes since. */
const SOON = /还剩 (2 小时|1 小时 [3-5]?\d 分)|(2 h|1 h [3-5]?\d min) of/;

async function finish(visitor: Visitor): Promise<void> {
  await openTask(visitor, 'open');
  const { page } = visitor;
  expect(await page.locator('main').innerText()).toMatch(SOON);
  await visitor.shot('story-task');
  await visitor.button('办结', 'Finish').click();
  await page
    .getByLabel(visitor.say('办成了什么', 'What was done'))
    .fill('权属清晰，无抵押，已出具书面意见。');
  await visitor.button('办结', 'Finish').click();
  await visitor.text('已办结，等评价', 'Done, to be rated').first().waitFor();
  expect(visitor.troubles).toEqual([]);
}

async function rate(visitor: Visitor): Promise<void> {
  await openTask(visitor, 'done');
  const { page } = visitor;
  await visitor.button('评价并了结', 'Rate and close').click();
  await page.getByRole('radio', { name: visitor.say('5 很满意', '5 Very good') }).check();
  await visitor.shot('story-rating');
  await visitor.button('评价并了结', 'Rate and close').click();
  await visitor.text('这件事了结了。', 'This is settled.').waitFor();
  expect(visitor.troubles).toEqual([]);
}

async function scoreOf(visitor: Visitor): Promise<string> {
  await visitor.open('/scores?category=department');
  return visitor.page.getByRole('button', { name: OFFICE }).locator('.score-total').innerText();
}

async function scoreAfterRun(visitor: Visitor): Promise<string> {
  const { page } = visitor;
  await visitor.open('/scores?category=department');
  await visitor.button('现在算一次', 'Compute now').click();
  const progress = visitor.say('(正在算|算好了)：\\d+ / \\d+', '(Computing|Computed): \\d+ of \\d+');
  await page.getByText(new RegExp(progress)).waitFor({ timeout: 60_000 });
  await visitor.shot('story-computing');
  await page.waitForURL(/run=[\da-f-]{36}/);
  await visitor.settled();
  await visitor.shot('story-departments');
  return page.getByRole('button', { name: OFFICE }).locator('.score-total').innerText();
}

/** What the browser gets by the button of this name. */
async function download({ page }: Visitor, button: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path());
}
