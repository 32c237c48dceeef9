import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, type Visitor } from '../support/visitor.js';

const city = inDemoCity();

/** Every question gets the highest mark of its scale. */
async function mark(visitor: Visitor): Promise<void> {
  const questions = visitor.page.locator('fieldset');
  const count = await questions.count();
  for (let i = 0; i < count; i += 1) await questions.nth(i).getByRole('radio').last().check({ force: true });
}

describe.each(LANGUAGES)('a survey by one-time link (%s)', (language) => {
  it('is planned, sent, answered once, and shows nobody alone', async () => {
    const name = language === 'en' ? 'Autumn round' : '秋季回访';
    const staff = await city.visitor({ language, width: DESK }, '林静怡');
    await staff.open('/surveys');
    await staff.button('新建问卷', 'Plan a survey').click();
    const panel = staff.page.getByRole('dialog');
    await panel.getByLabel(staff.say('问卷', 'Survey'), { exact: true }).fill(name);
    await panel.getByRole('button', { name: staff.say('新建问卷', 'Plan a survey') }).click();
    await staff.page.waitForURL(/\/surveys\/[\da-f-]{36}$/);
    await staff.button('发出链接', 'Make the links').click();
    await staff.page.getByRole('heading', { name: staff.say('链接', 'Links') }).waitFor();
    await staff.settled();
    await staff.shot('survey-links');

    await staff.page
      .getByRole('button', { name: staff.say('复制链接', 'Copy link') })
      .first()
      .click();
    await staff.text('的链接已复制', 'is copied').waitFor();

    const id = staff.path.split('/').at(-1)!;
    const { body } = await (
      await city.as('staff')
    ).get<{ items: { url: string; enterpriseName: string }[] }>(`/survey-campaigns/${id}/links`);
    expect(await staff.page.evaluate<string>('navigator.clipboard.readText()')).toBe(body.items[0]!.url);
    const link = new URL(body.items[0]!.url).pathname;

    const [phone, desk] = [
      await city.visitor({ language, width: PHONE }),
      await city.visitor({ language, width: DESK }),
    ];
    await Promise.all([phone.open(link), desk.open(link)]);
    await phone.page.getByText(body.items[0]!.enterpriseName).waitFor();
    await mark(phone);
    await phone.shot('survey-answering');
    await phone.button('提交', 'Send').click();
    await phone.text('谢谢，已收到', 'Thank you, it has arrived').waitFor();
    await phone.shot('survey-thanks');

    // A colleague who had it open hears that it was answered; whoever opens it later, too.
    await desk.button('提交', 'Send').waitFor();
    await mark(desk);
    await desk.button('提交', 'Send').click();
    await desk.text('这个链接用过了', 'This link has done its work').waitFor();
    await phone.open(link);
    await phone.text('这个链接用过了', 'This link has done its work').waitFor();

    await staff.button('截止作答', 'Close it').click();
    await staff.text('已截止', 'Closed').first().waitFor();
    await staff.settled();
    expect(await staff.page.getByRole('table').innerText()).toContain('—');
    expect([...staff.troubles, ...phone.troubles]).toEqual([]);
    expect(desk.troubles.filter((trouble) => !/^409 POST .*surveys/.test(trouble))).toEqual([]);
  }, 120_000);
});
