import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, type Visitor } from '../support/visitor.js';

const city = inDemoCity();
const ROWS = 120;

/** Enterprises of nobody's city; two rows that cannot be taken. */
function sheetOf(language: string): string {
  const good = Array.from(
    { length: ROWS },
    (_, n) => `${language}${n},试导${language}第${n}材料有限公司,none,`,
  );
  const bad = [`${language}x,,none,`, `${language}y,试导坏代码有限公司,uscc,91310000000000000X`];
  return ['key,name,idType,idNumber', ...good, ...bad].join('\n');
}

/** Figures of the outcome, by their names. */
async function outcome(visitor: Visitor): Promise<Record<string, number>> {
  const pairs = await visitor.page.locator('.outcome > div').allInnerTexts();
  return Object.fromEntries(
    pairs.map((pair) => pair.split('\n')).map(([name, n]) => [name!, Number(/\d+/.exec(n!)?.[0])]),
  );
}

describe.each(LANGUAGES)('a file of enterprises (%s)', (language) => {
  it('is shown before it is written, written once, and gives back what it could not take', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '林静怡');
    const { page } = visitor;
    const as = (created: number, unchanged: number) => ({
      [visitor.say('共', 'Rows')]: ROWS + 2,
      [visitor.say('新增', 'New')]: created,
      [visitor.say('没变', 'Unchanged')]: unchanged,
      [visitor.say('退回', 'Rejected')]: 2,
    });
    const send = async () => {
      await visitor.open('/imports');
      const buffer = Buffer.from(sheetOf(language));
      await page.setInputFiles('input[type=file]', { name: '企业.csv', mimeType: 'text/csv', buffer });
      expect(await visitor.field('名称', 'Name').inputValue()).toBe('name');
      await visitor.button('看看会怎样', 'Preview').click();
      await visitor.text('还没写入', 'Nothing is written yet').waitFor({ timeout: 60_000 });
    };
    const write = async () => {
      await visitor.button('写入', 'Write it').click();
      await visitor.text('写好了', 'Written:').waitFor({ timeout: 60_000 });
    };

    await send();
    expect(await outcome(visitor)).toMatchObject(as(ROWS, 0));
    expect(await known(language)).toBe(0);
    await visitor.shot('import-preview');
    await write();
    expect(await outcome(visitor)).toMatchObject(as(ROWS, 0));
    expect(await known(language)).toBe(ROWS);

    const [file] = await Promise.all([
      page.waitForEvent('download'),
      visitor.button('下载退回的行', 'Download the rejected rows').click(),
    ]);
    const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/message.*name,idType,idNumber/);
    expect(lines[2]).toContain('91310000000000000X');

    await send();
    await write();
    expect(await outcome(visitor)).toMatchObject(as(0, ROWS));
    expect(await known(language)).toBe(ROWS);
    await visitor.shot('import-written');
    expect(visitor.troubles).toEqual([]);
  }, 180_000);
});

describe.each(LANGUAGES)('a register that dates nothing (%s)', (language) => {
  it('is read in its own letters, and its statuses say how far each project is', async () => {
    const visitor = await city.visitor({ language, width: DESK }, '林静怡');
    const { page } = visitor;
    const name = `Завод ${language === 'en' ? 'Англ' : 'Кит'}`;
    const rows = ['key,title,enterpriseName,contractSignedOn,state'];
    for (const state of ['строится', 'договор'])
      rows.push(`${language}-${state},${name} ${state},${name},2024-03-01,${state}`);
    await visitor.open('/imports');
    const buffer = windows1251(rows.join('\r\n'));
    await page.setInputFiles('input[type=file]', { name: 'register.csv', mimeType: 'text/csv', buffer });
    const encoding = visitor.field('文字编码', 'Encoding');
    await encoding.waitFor();
    await encoding.selectOption('windows-1251');
    await visitor.settled();
    await visitor.field('每一行是', 'Each row is').first().selectOption('projects');
    await visitor.settled();
    await visitor.text('按状态看进度', 'Stages told by a status').click();
    await visitor.field('状态在哪一列', 'The column of the status').selectOption('state');
    await visitor.field('「строится」是', '“строится” means').selectOption('groundbreaking');
    await visitor.field('到哪一天', 'By which day').fill('2025-06-30');
    await visitor.shot('import-status');
    await visitor.button('看看会怎样', 'Preview').click();
    await visitor.text('还没写入', 'Nothing is written yet').waitFor({ timeout: 60_000 });
    await visitor.button('写入', 'Write it').click();
    await visitor.text('写好了', 'Written:').waitFor({ timeout: 60_000 });
    expect(await outcome(visitor)).toMatchObject({ [visitor.say('新增', 'New')]: 2 });
    expect(await claims(name)).toEqual([
      [`${name} договор`, []],
      [`${name} строится`, [['groundbreaking', '../2025-06-30', 'claimed']]],
    ]);
    expect(visitor.troubles).toEqual(['422 POST /api/v1/imports/analysis']);
  }, 180_000);
});

/** Russian as a Windows of its country writes it. */
const windows1251 = (text: string): Buffer =>
  Buffer.from(
    [...text].map((letter) => letter.charCodeAt(0)).map((at) => (at < 128 ? at : at - 0x410 + 0xc0)),
  );

/** Whoever may not verify brings claims. */
async function claims(name: string) {
  const staff = await city.as('staff');
  const list = await staff.get<{ items: { id: string }[] }>(
    `/projects?q=${encodeURIComponent(name)}&sort=title`,
  );
  const found = await Promise.all(list.body.items.map(({ id }) => staff.get<Claimed>(`/projects/${id}`)));
  return found.map(({ body: { title, milestones } }) => [
    title,
    milestones.map(({ stage, occurredOn, state }) => [stage, occurredOn, state]),
  ]);
}

interface Claimed {
  title: string;
  milestones: { stage: string; occurredOn: string; state: string }[];
}

async function known(language: string): Promise<number> {
  const query = `q=${encodeURIComponent(`试导${language}第`)}&limit=200`;
  const { body } = await (await city.as('staff')).get<{ items: unknown[] }>(`/enterprises?${query}`);
  return body.items.length;
}
