import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE } from '../support/visitor.js';

const city = inDemoCity();

describe.each(LANGUAGES)('a lead (%s)', (language) => {
  it('is filed under a code name, judged, and later identified; its page tells all of it', async () => {
    const title = language === 'en' ? 'Battery modules' : '电池模组项目';
    const officer = await city.visitor({ language, width: DESK }, '唐磊');
    await officer.open('/leads/new');
    await officer.button('报上去', 'File it').click();
    const name = officer.field('项目叫什么', 'What is the project');
    const [fill, choose] = [officer.say('这里要填', 'Fill this in'), officer.say('请选一个', 'Choose one')];
    const asked = await officer.page.locator('.field-error').allInnerTexts();
    expect(asked).toEqual([fill, fill, choose, choose, choose]);
    expect(await name.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await name.fill(title);
    const amount = officer.page.getByLabel(
      officer.say('预计投资（万元）', 'Expected investment (CNY 10,000)'),
    );
    await amount.fill('三亿多');
    await officer.button('报上去', 'File it').click();
    await officer.text('看不懂这个金额', 'This amount cannot be read').waitFor();
    await amount.fill('1.2亿元');
    await officer.text('= 1.2亿元', '= CNY 120 m').waitFor();
    await officer.field('投资方', 'Investor').fill('蓝鲸');
    await officer.field('行业', 'Sector').selectOption('manufacturing');
    await officer.field('来源', 'Source').selectOption('department');
    await officer.field('交给哪个单位', 'Who receives it').selectOption({ label: '一专班' });
    await officer.button('报上去', 'File it').click();
    await officer.page.waitForURL(/\/leads\/[\da-f-]{36}$/);
    await officer.settled();
    expect(await officer.text('等承接单位判定', 'Waiting for 一专班').isVisible()).toBe(true);
    const path = officer.path;

    const head = await city.visitor({ language, width: PHONE }, '高远');
    await head.open(path);
    expect(await head.text('蓝鲸', '蓝鲸').first().isVisible()).toBe(true);
    await head.button('判定有效', 'Judge valid').click();
    await head.field('理由', 'Reason').fill('投资方真实');
    await head.button('判定有效', 'Judge valid').click();
    await head.button('转入在谈', 'Open negotiation').waitFor();

    const [enterprise] = await enterprises();
    await head.button('认出投资方', 'Say who it is').click();
    const box = head.page.getByRole('combobox', { name: head.say('投资方', 'Investor') });
    await box.fill(enterprise!.name);
    await head.page.getByRole('option', { name: enterprise!.name, exact: true }).first().waitFor();
    await box.press('ArrowDown');
    await box.press('Enter');
    await head.button('写上', 'Write it down').click();
    await head.page.getByRole('link', { name: enterprise!.name }).waitFor();
    await head.settled();

    const story = await head.page.getByRole('region', { name: head.say('时间线', 'Time line') }).innerText();
    for (const moment of head
      .say('报上来|有效|投资方真实|高远|企业', 'Filed|Valid|投资方真实|高远|Enterprise')
      .split('|'))
      expect(story).toContain(moment);
    expect(story).toContain(enterprise!.name);
    await head.shot('lead-identified');
    expect([...officer.troubles, ...head.troubles]).toEqual([]);
  });

  it('changed by two: the second hears of it and has lost nothing', async () => {
    const staff = await city.as('staff');
    const { body: team } = await staff.get<{ items: { id: string; code: string }[] }>('/org-units?limit=200');
    const { body: lead } = await staff.post<{ id: string }>('/leads', {
      title: '两个人的线索',
      investorName: '代号甲',
      sector: 'technology',
      sourceChannel: 'hotline',
      ownerTeamId: team.items.find(({ code }) => code === 'tf-1')!.id,
    });
    const [first, second] = [
      await city.visitor({ language, width: DESK }, '高远'),
      await city.visitor({ language, width: DESK }, '林静怡'),
    ];
    for (const one of [first, second]) await one.open(`/leads/${lead.id}`);
    for (const one of [first, second]) {
      await one.button('判定有效', 'Judge valid').click();
      await one.field('理由', 'Reason').fill(`因为${one === first ? '甲' : '乙'}`);
    }
    await first.button('判定有效', 'Judge valid').click();
    await first.button('转入在谈', 'Open negotiation').waitFor();

    await second.button('判定有效', 'Judge valid').click();
    await second.text('刚被别人改过', 'Somebody changed this record').waitFor();
    expect(await second.field('理由', 'Reason').inputValue()).toBe('因为乙');
    await second.text('因为甲', '因为甲').waitFor();
    await second.shot('lead-stale');
    const { body: now } = await staff.get(`/leads/${lead.id}`);
    expect(now).toMatchObject({ stage: 'valid' });
    expect(first.troubles).toEqual([]);
    expect(second.troubles).toEqual([`412 POST /api/v1/leads/${lead.id}/qualification`]);
  });
});

async function enterprises(): Promise<{ id: string; name: string }[]> {
  const member = await city.as('tf1.member');
  return (await member.get<{ items: { id: string; name: string }[] }>('/enterprises?limit=5')).body.items;
}
