import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDemoCity } from '../support/in-demo-city.js';
import { DESK, LANGUAGES, PHONE, WALL, type Visitor } from '../support/visitor.js';
import { PEOPLE, placesOf, type Place } from './places.js';

const city = inDemoCity();
let places: Place[];
beforeAll(async () => {
  places = await placesOf(city);
});

it('is looked at by everybody who has a page', () => {
  expect(new Set(places.map(({ who }) => who))).toEqual(new Set(PEOPLE));
});

describe.each(PEOPLE.map((who) => ({ who, called: who ?? 'a stranger' })))(
  'every page of $called',
  ({ who }) => {
    /** One link of each kind, with the place it stands in: records of a kind open the same page. */
    const links = new Map<string, [href: string, from: string]>();

    it.each(LANGUAGES)(
      'breaks no rule of axe and logs no error, on a phone, at a desk and on a wall (%s)',
      async (language) => {
        const wrong: string[] = [];
        const visitor = await city.visitor({ language, width: PHONE }, who);
        for (const place of places) {
          if (place.who !== who) continue;
          wrong.push(...(await look(visitor, place)));
          for (const href of await linksOf(visitor)) links.set(kindOf(href), [href, place.name]);
        }
        expect(wrong).toEqual([]);
      },
      240_000,
    );

    it('has links that lead somewhere', async () => {
      const wrong: string[] = [];
      const visitor = await city.visitor({ language: 'zh-CN', width: DESK }, who);
      for (const [href, from] of links.values())
        wrong.push(...(await follow(visitor, href)).map((what) => `${from} → ${href}: ${what}`));
      expect(wrong).toEqual([]);
    }, 120_000);
  },
);

/** The place at all widths; what is open there stays open when the window widens. */
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
  for (const width of place.phoneOnly ? [PHONE] : [PHONE, DESK, WALL]) {
    await visitor.resize(width);
    await visitor.settled();
    await visitor.shot(place.name);
    const sticksOut = await visitor.page.evaluate<boolean>(STICKS_OUT);
    if (sticksOut) wrong.push(`at ${width}: wider than the screen`);
    wrong.push(...(await visitor.violations()).map((what) => `at ${width}: ${what}`));
  }
  wrong.push(...visitor.troubles.filter((trouble) => !place.refused?.test(trouble)));
  return wrong.map((what) => `${place.name}: ${what}`);
}

const STICKS_OUT = `[document.documentElement, document.querySelector('.shell-main'), document.querySelector('dialog')]
  .some((box) => box && box.scrollWidth > box.clientWidth)`;

/** Links into the page itself. */
function linksOf(visitor: Visitor): Promise<string[]> {
  return visitor.page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  );
}

const kindOf = (href: string): string => href.replaceAll(/[\da-f-]{36}/g, ':id');

async function follow(visitor: Visitor, href: string): Promise<string[]> {
  visitor.troubles.length = 0;
  await visitor.open(href);
  const title = await visitor.page.getByRole('heading', { level: 1 }).innerText();
  return LOST.includes(title) ? [...visitor.troubles, title] : visitor.troubles;
}

const LOST = ['没有这一页', '找不到这条记录', '这一页不在你的权限里', '这次没取到'];
