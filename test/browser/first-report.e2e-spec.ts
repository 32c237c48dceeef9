import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE } from '../support/visitor.js';

const city = inDemoCity();

describe.each(LANGUAGES)('two task forces report one investor (%s)', (language) => {
  it('the second disputes, somebody else rules, and the register says whose it is', async () => {
    const investorName = language === 'en' ? 'Jiangzhou Polar Cooling' : '江州极地制冷';
    const { body: tree } = await (
      await city.as('staff')
    ).get<{ items: { id: string; code: string }[] }>('/org-units?limit=200');
    const file = async (username: string, team: string) => {
      const ownerTeamId = tree.items.find(({ code }) => code === team)!.id;
      const said = { title: investorName, investorName, sector: 'manufacturing', sourceChannel: 'visit' };
      return (await (await city.as(username)).post<{ id: string }>('/leads', { ...said, ownerTeamId })).body
        .id;
    };
    const [first, second] = [await file('tf1.lead', 'tf-1'), await file('tf2.lead', 'tf-2')];

    const claimant = await city.visitor({ language, width: PHONE }, '秦朗');
    await claimant.open(`/leads/${second}`);
    const register = claimant.page.getByRole('region', { name: claimant.say('首报登记', 'First report') });
    await register.getByText(claimant.say('二专班报得晚', '二专班 came second')).waitFor();
    expect(await register.innerText()).toContain(claimant.say('早于本线索', 'before this lead'));
    await claimant.button('提出异议', 'Dispute it').click();
    await claimant.field('凭什么是我们先', 'Why ours stands first').fill('三月已有往来邮件');
    await claimant.button('提出异议', 'Dispute it').click();
    await register.getByText(claimant.say('等裁定', 'Awaiting a ruling')).waitFor();
    await claimant.shot('lead-disputed');

    const staff = await city.visitor({ language, width: DESK }, '林静怡');
    await staff.open(`/leads/${first}`);
    await staff.button('裁定', 'Rule').click();
    await staff.field('裁定理由', 'Reason of the ruling').fill('邮件核实无误');
    await staff.button('异议成立', 'Uphold').click();
    await staff.text('异议成立，二专班排到一专班之前', 'Upheld: 二专班 stands before 一专班').waitFor();
    await staff.shot('lead-ruled');

    await claimant.open(`/leads/${second}`);
    await register.getByText(claimant.say('首报权在二专班', '二专班 holds the right')).waitFor();
    expect([...claimant.troubles, ...staff.troubles]).toEqual([]);
  }, 120_000);
});
