import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, type Visitor } from '../support/visitor.js';

const LEADER = '周正阳';
const OFFICER = '万芳';
const DEPARTMENT = '生态环境局';

describe.each(LANGUAGES)('what stalls (%s)', (language) => {
  const city = inDemoCity();

  it('is seen on the leader’s screen with who holds it, decided in two taps, answered and closed', async () => {
    const leader = await city.visitor({ language, width: PHONE }, LEADER);
    const waiting = (who: Visitor) =>
      who.page.getByRole('region', { name: who.say('等您定的', 'Waiting for your decision') });
    const red = waiting(leader).getByRole('link').first();
    await red.waitFor();
    const said = await red.innerText();
    expect(said).toContain(DEPARTMENT);
    expect(said).toMatch(/耽误 [\d.]+ 个工作日|[\d.]+ working days? lost/);
    await leader.shot('escalation-red');
    await red.click();
    await leader.page.waitForURL(/\/escalations\/[\da-f-]{36}$/);
    await leader.settled();
    const path = leader.path;

    // The project says the same: it waits for it, and has not started.
    await leader.page.locator('main a[href^="/projects/"]').click();
    await leader.page.waitForURL(/\/projects\//);
    await leader.settled();
    const waits = leader.page.getByRole('region', { name: leader.say('正在协办的事', 'Requests under way') });
    expect(await waits.innerText()).toMatch(/耽误 [\d.]+ 个工作日|[\d.]+ working days? lost/);
    await leader.shot('escalation-project');
    await waits.getByRole('link').click();
    await leader.page.waitForURL(/\/escalations\//);

    // Two taps, taken back once; nothing goes out meanwhile.
    const tap = async () => {
      await leader.page.getByRole('radio').first().check();
      await leader.button('就这么定', 'Decide so').click();
    };
    await tap();
    await leader.button('撤回', 'Undo').click();
    await leader.button('就这么定', 'Decide so').waitFor();
    expect(await statusOf(path)).toBe('open');
    await tap();
    await leader.shot('escalation-held');
    await leader.text('决定已下达，编号', 'Decided; order').waitFor({ timeout: 20_000 });
    await leader.page.getByRole('heading', { name: leader.say('督办令', 'Order') }).waitFor();
    await leader.shot('escalation-decided');
    await leader.open('/');
    expect(await waiting(leader).count()).toBe(0);

    const officer = await city.visitor({ language, width: PHONE }, OFFICER);
    await officer.open(path);
    await officer.field('答复', 'Answer').fill('已组织专家会，今日批复。');
    await officer.button('报上答复', 'Send the answer').click();
    await officer.text('等指挥部认可。', 'Waiting for the command center').waitFor();

    await leader.open(path);
    expect(await leader.text('已组织专家会', '已组织专家会').isVisible()).toBe(true);
    await leader.button('认可，了结', 'Accept and close').click();
    await leader.text('认定耽误', 'certified lost').first().waitFor();
    await leader.settled();
    expect(await statusOf(path)).toBe('closed');
    await leader.shot('escalation-closed');
    expect([...leader.troubles, ...officer.troubles]).toEqual([]);
  }, 120_000);

  it('stands on the page of the department, whose figures open into requests', async () => {
    const leader = await city.visitor({ language, width: DESK }, LEADER);
    const units = await (
      await city.as('leader')
    ).get<{ items: { id: string; name: string }[] }>('/org-units?limit=200');
    const { id } = units.body.items.find(({ name }) => name === DEPARTMENT)!;
    await leader.open(`/departments/${id}`);
    const received = leader.page.getByRole('button', { name: leader.say('收到', 'Received') });
    const counted = Number.parseInt(await received.innerText(), 10);
    expect(counted).toBeGreaterThan(3);
    await received.click();
    const panel = leader.page.getByRole('dialog');
    await panel.locator('.records li').first().waitFor();
    expect(await panel.locator('.records li').count()).toBe(counted);
    await leader.shot('department-received');
    await panel.getByRole('link').first().click();
    await leader.page.waitForURL(/\/tasks\/[\da-f-]{36}$/);
    expect(leader.troubles).toEqual([]);
  });

  it('goes to the meeting as a brief and a ledger', async () => {
    const leader = await city.visitor({ language, width: DESK }, LEADER);
    for (const [zh, en, ending] of [
      ['简报 .docx', 'Brief .docx', /\.docx$/],
      ['台账 .xlsx', 'Ledger .xlsx', /\.xlsx$/],
    ] as const) {
      const download = leader.page.waitForEvent('download');
      await leader.button(zh, en).click();
      const file = await download;
      expect(file.suggestedFilename()).toMatch(ending);
      const bytes = await readFile(await file.path());
      expect(bytes.subarray(0, 2).toString()).toBe('PK');
      expect(bytes.length).toBeGreaterThan(4000);
    }
    expect(leader.troubles).toEqual([]);
  });

  async function statusOf(path: string): Promise<string> {
    return (await (await city.as('leader')).get<{ status: string }>(path)).body.status;
  }
});
