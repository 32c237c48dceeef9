import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE } from '../support/visitor.js';

const city = inDemoCity();
const DEPARTMENT = '自然资源局';

describe.each(LANGUAGES)('a request to a department (%s)', (language) => {
  it('is accepted, finished and rated; the run shows that the score moved, and why', async () => {
    const title = language === 'en' ? 'Bearing report of plot 7' : '七号地块承载力报告';
    const post = await city.visitor({ language, width: PHONE }, '顾一鸣');
    await post.open('/tasks/new');
    await post.field('要办什么', 'What is needed').fill(title);
    await post.field('部门', 'Department').or(post.field('承办部门', 'Department')).selectOption({
      label: DEPARTMENT,
    });
    await post.field('多久内办结', 'Finish within').selectOption('PT2H');
    await post.button('提出去', 'Send it').click();
    await post.page.waitForURL(/\/tasks\/[\da-f-]{36}$/);
    const path = post.path;

    const officer = await city.visitor({ language, width: DESK }, '唐磊');
    await officer.open('/tasks');
    const row = officer.page.getByRole('row').filter({ hasText: title });
    expect(await row.innerText()).toContain(officer.say('先答复：还剩', 'To answer: '));
    await officer.shot('inbox');
    await row.getByRole('button', { name: officer.say('受理', 'Accept'), exact: true }).click();
    await row.getByRole('button', { name: officer.say('开始办', 'Start'), exact: true }).click();
    await row.getByRole('button', { name: officer.say('办结', 'Finish'), exact: true }).click();
    const panel = officer.page.getByRole('dialog');
    await panel.getByLabel(officer.say('办成了什么', 'What was done')).fill('报告已送到招商组');
    await panel.getByRole('button', { name: officer.say('办结', 'Finish'), exact: true }).click();
    await row.waitFor({ state: 'detached' });

    await post.open('/');
    const band = post.page.getByRole('region', { name: post.say('等我', 'Waiting for me') });
    await band.getByRole('link', { name: title }).click();
    await post.page.waitForURL(new RegExp(path));
    await post.button('评价并了结', 'Rate and close').click();
    await post.page.getByRole('radio', { name: post.say('1 很差', '1 Very poor') }).check({ force: true });
    await post
      .field('说一句', 'A word')
      .or(post.page.getByLabel(post.say('说一句', 'A word')))
      .fill('报告缺页');
    await post.button('评价并了结', 'Rate and close').click();
    await post.text('这件事了结了。', 'This is settled.').waitFor();
    const story = post.page.getByRole('region', { name: post.say('经过', 'What happened') });
    const done = post.say('已受理 · 唐磊[^]*已评价了结', 'Accepted · 唐磊[^]*Rated and closed');
    expect(await story.innerText()).toMatch(new RegExp(done));
    await post.shot('task-closed');

    await officer.open(path);
    const score = officer.page.getByRole('region', {
      name: officer.say('这次带来的分数变化', 'What this did to the score'),
    });
    await score.getByText(officer.say('协同配合', 'Cooperation')).waitFor({ timeout: 60_000 });
    expect(await score.innerText()).toMatch(/自然资源局 [\d.]+ → [\d.]+ \(/);
    await officer.shot('task-score');

    const staff = await city.visitor({ language, width: DESK }, '林静怡');
    await staff.open('/scores?category=department');
    await staff.button('现在算一次', 'Compute now').click();
    const runs = staff.field('哪一次计算', 'Which run');
    await runs.locator('option').nth(1).waitFor({ state: 'attached', timeout: 60_000 });
    await runs.selectOption({ index: 1 });
    await staff.page.getByRole('button', { name: DEPARTMENT }).click();
    const lately = staff.page.getByRole('region', {
      name: staff.say('最近的分数变化', 'What moved it lately'),
    });
    await lately.getByRole('link', { name: title }).first().waitFor();
    expect(await lately.innerText()).toContain(staff.say('协同配合', 'Cooperation'));
    await staff.shot('department-moved');
    await lately.getByRole('link', { name: title }).first().click();
    await staff.page.waitForURL(new RegExp(path));
    expect([...post.troubles, ...officer.troubles, ...staff.troubles]).toEqual([]);
  }, 180_000);
});
