import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, type Visitor } from '../support/visitor.js';
import { placesOf, type Place } from './places.js';

const city = inDemoCity();
let places: Place[];
let people: Set<string | undefined>;
/** Links of all places, one of each kind: records of a kind open the same page. With the place they stand in. */
const seen = new Map<string | undefined, Map<string, [href: string, from: string]>>();
beforeAll(async () => {
  places = await placesOf(city);
  people = new Set(places.map(({ who }) => who));
});

describe('every page', () => {
  it.each(LANGUAGES)(
    'breaks no rule of axe and logs no error, on a phone and at a desk (%s)',
    async (language) => {
      const wrong: string[] = [];
      for (const who of people) {
        const visitor = await city.visitor({ language, width: PHONE }, who);
        for (const place of places) if (place.who === who) wrong.push(...(await look(visitor, place)));
        await visitor.close();
      }
      expect(wrong).toEqual([]);
    },
    600_000,
  );

  it('has links that lead somewhere, for whoever sees them', async () => {
    const wrong: string[] = [];
    for (const [who, links] of seen) {
      const visitor = await city.visitor({ language: 'zh-CN', width: DESK }, who);
      for (const [href, from] of links.values())
        wrong.push(...(await follow(visitor, href)).map((what) => `${from} → ${href} (${who}): ${what}`));
      await visitor.close();
    }
    expect(wrong).toEqual([]);
  }, 300_000);
});

/** The place at both widths; what is open there stays open when the window widens. */
async function look(visitor: Visitor, place: Place): Promise<string[]> {
  const wrong: string[] = [];
  visitor.troubles.length = 0;
  await visitor.resize(PHONE);
  try {
    await visitor.open(place.path);
    await place.reach?.(visitor);
  } catch (error) {
    await visitor.shot(`${place.name}-unreached`);
    return [`${place.name}: ${String(error).split('\n')[0]}`];
  }
  for (const width of place.phoneOnly ? [PHONE] : [PHONE, DESK]) {
    await visitor.resize(width);
    await visitor.settled();
    await visitor.shot(place.name);
    const sticksOut = await visitor.page.evaluate<boolean>(STICKS_OUT);
    if (sticksOut) wrong.push(`at ${width}: wider than the screen`);
    wrong.push(...(await visitor.violations()).map((what) => `at ${width}: ${what}`));
    await noteLinks(visitor, place);
  }
  wrong.push(...visitor.troubles.filter((trouble) => !place.refused?.test(trouble)));
  return wrong.map((what) => `${place.name}: ${what}`);
}

const STICKS_OUT = `[document.documentElement, document.querySelector('.shell-main'), document.querySelector('dialog')]
  .some((box) => box && box.scrollWidth > box.clientWidth)`;

/** Links into the page itself. */
async function noteLinks(visitor: Visitor, { who, name }: Place): Promise<void> {
  const found = seen.get(who) ?? new Map<string, [string, string]>();
  seen.set(who, found);
  const hrefs = await visitor.page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  );
  for (const href of hrefs) found.set(href.replaceAll(/[\da-f-]{36}/g, ':id'), [href, name]);
}

async function follow(visitor: Visitor, href: string): Promise<string[]> {
  visitor.troubles.length = 0;
  await visitor.open(href);
  const title = await visitor.page.getByRole('heading', { level: 1 }).innerText();
  return LOST.includes(title) ? [...visitor.troubles, title] : visitor.troubles;
}

const LOST = ['没有这一页', '找不到这条记录', '这一页不在你的权限里', '这次没取到'];
