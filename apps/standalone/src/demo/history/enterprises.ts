import { makeCreditCode } from '@taproot/enterprises';
import type { Random } from './random.js';
import type { Counterpart } from './rows.js';
import { INDUSTRIES, type Industry } from './words/industries.data.js';
import { FOREIGN } from './words/foreign.data.js';
import { GIVEN_NAMES, SURNAMES, TITLES } from './words/people.data.js';
import { PLACES, type Circle, type Place } from './words/places.data.js';

export interface DemoPerson extends Counterpart {
  title: string;
}

/** An enterprise of the demo before anybody has registered it. */
export interface DemoEnterprise {
  name: string;
  /** What people call it: 恒蓄储能. */
  short: string;
  industry: Industry;
  place: Place;
  idType: 'uscc' | 'foreign' | 'none';
  idNumber: string | null;
  country: string | null;
  groupParent?: DemoEnterprise;
  people: DemoPerson[];
}

/** Where an industry's companies sit, in this order. */
const CIRCLES: Circle[] = ['east', 'north', 'east', 'south', 'east', 'west', 'north', 'east', 'south'];
const NAME_ONLY = 7;

export function makeEnterprises(random: Random): DemoEnterprise[] {
  const plain = INDUSTRIES.flatMap((industry, i) =>
    industry.brands.map((brand, k) =>
      plainEnterprise(random.stream(brand), industry, brand, i * 100 + k, (k + i) % CIRCLES.length),
    ),
  );
  return [...plain, ...foreignEnterprises(random.stream('foreign'))];
}

function plainEnterprise(
  random: Random,
  industry: Industry,
  brand: string,
  serial: number,
  turn: number,
): DemoEnterprise {
  const place = random.pick(PLACES.filter(({ circle }) => circle === CIRCLES[turn]));
  const word = random.pick(industry.words);
  const form = random.chance(0.15) ? '股份有限公司' : '有限公司';
  const hasCode = serial % NAME_ONLY !== 3;
  return {
    name: `${place.name}${brand}${word}${form}`,
    short: `${brand}${word.replace(/(科技|技术|设备|管理)$/, '')}`,
    industry,
    place,
    idType: hasCode ? 'uscc' : 'none',
    idNumber: hasCode ? makeCreditCode(place.region, 700_000 + serial * 7919) : null,
    country: null,
    people: makePeople(random),
  };
}

/** Parents abroad, and the Chinese company of some. */
function foreignEnterprises(random: Random): DemoEnterprise[] {
  return FOREIGN.flatMap(({ name, country, idNumber, industry: code, arm }, i) => {
    const industry = INDUSTRIES.find((one) => one.code === code)!;
    const place = PLACES[i % 3]!;
    const people = makePeople(random.stream(name));
    const common = { industry, place, people };
    const parent: DemoEnterprise = { ...common, name, short: name, idType: 'foreign', idNumber, country };
    if (!arm) return [parent];
    const armCode = makeCreditCode(place.region, 900_000 + i * 6007);
    return [
      parent,
      {
        ...common,
        name: arm,
        short: arm.replace(/（.*/, ''),
        idType: 'uscc' as const,
        idNumber: armCode,
        country: null,
        groupParent: parent,
      },
    ];
  });
}

/**
 * The same companies as somebody else typed them, so that the duplicate warning has something to show: without the
 * place, by another legal form, with half-width brackets, by ear.
 */
export function nearDuplicates(enterprises: readonly DemoEnterprise[]): DemoEnterprise[] {
  const typed: ((name: string, place: string) => string)[] = [
    (name, place) => name.replace(place, ''),
    (name) => name.replace(/(股份)?有限公司$/, (form) => (form === '有限公司' ? '股份有限公司' : '有限公司')),
    (name, place) => `${name.replace(place, '').replace(/(股份)?有限公司$/, '')}（${place}）有限公司`,
    (name) => name.replace('科技', '').replace('技术', ''),
  ];
  const copies = enterprises
    .filter(({ idType }) => idType === 'uscc')
    .filter((_, i) => i % 17 === 5)
    .slice(0, 8)
    .map((one, i) => ({ ...one, name: typed[i % typed.length]!(one.name, one.place.name) }));
  const arms = enterprises
    .filter(({ groupParent }) => groupParent)
    .slice(0, 2)
    .map((one) => ({ ...one, name: one.name.replace('（', '(').replace('）', ')'), groupParent: undefined }));
  return [...copies, ...arms].map((one) => ({ ...one, idType: 'none', idNumber: null }));
}

/** One who decides, one or two below, one who does the work. */
function makePeople(random: Random): DemoPerson[] {
  const seniorities = [
    'decision-maker',
    'senior',
    'working',
    random.pick(['senior', 'working'] as const),
  ] as const;
  const surnames = random.shuffle(SURNAMES);
  return seniorities.map((seniority, i) => ({
    name: surnames[i]! + random.pick(GIVEN_NAMES),
    title: random.pick(TITLES[seniority]),
    seniority,
  }));
}
