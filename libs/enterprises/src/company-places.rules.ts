import { pinyin } from 'pinyin-pro';
import { CN_PLACES } from './cn-places.data.js';

/** A place that a company name mentions; `city` is absent when only the province, or a county, is named. */
export interface Place {
  province?: string;
  city?: string;
}

const HAN_PLACES = new Map<string, Place>();
const LATIN_PLACES = new Map<string, Place>();
/** Names of county-level cities are also everyday brands: they are places only at the head of a name. */
const HEAD_ONLY = new Map<string, Place>();

for (const [, province, cities, counties] of CN_PLACES.matchAll(
  /(\S+):([^/:]*?)(?:\/([^:]*?))?(?=\s+\S+:|\s*$)/g,
)) {
  learn(province!, { province });
  for (const city of words(cities)) learn(city, { province, city });
  for (const city of words(counties)) HEAD_ONLY.set(city, { province, city });
}
for (const [latin, han] of Object.entries({
  shaanxi: '陕西',
  tibet: '西藏',
  hongkong: '香港',
  macau: '澳门',
  taiwan: '台湾',
}))
  LATIN_PLACES.set(latin, { province: han });

const PROVINCE_ENDING = '壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区|省';
const ENDING = new RegExp(
  `^(?:${PROVINCE_ENDING}|地区|盟|\\p{Script=Han}{0,6}?自治州|市(?!场|政|值|民))`,
  'u',
);
const COUNTY = /^\p{Script=Han}{1,8}?自治县|^\p{Script=Han}{1,3}?县(?!域|级)/u;
const DISTRICT = /^\p{Script=Han}{2,3}?[区旗](?!域|块)/u;

/**
 * The place at the start of `text`, with its ending, or null. `head` says that nothing but places stood before it;
 * `afterPlace`, that one did, so that a county or a district may follow.
 */
export function readPlace(
  text: string,
  head: boolean,
  afterPlace: boolean,
): { length: number; place: Place } | null {
  for (let length = 5; length >= 2; length--) {
    const name = text.slice(0, length);
    const place = HAN_PLACES.get(name) ?? (head ? HEAD_ONLY.get(name) : undefined);
    if (place) return { length: length + (ENDING.exec(text.slice(length))?.[0].length ?? 0), place };
  }
  const county = (head && COUNTY.exec(text)) || (afterPlace && DISTRICT.exec(text));
  return county ? { length: county[0].length, place: {} } : null;
}

export function latinPlace(word: string): Place | undefined {
  return LATIN_PLACES.get(word);
}

/** True when the two cannot be one registered place: other provinces, or other cities. */
export function placesDiffer(a: readonly Place[], b: readonly Place[]): boolean {
  return (
    disjoint(values(a, 'province'), values(b, 'province')) || disjoint(values(a, 'city'), values(b, 'city'))
  );
}

/** True when both name the same provinces and the same cities. */
export function samePlaces(a: readonly Place[], b: readonly Place[]): boolean {
  return (['province', 'city'] as const).every((level) => {
    const [left, right] = [values(a, level), values(b, level)];
    return left.size === right.size && [...left].every((name) => right.has(name));
  });
}

function learn(name: string, place: Place): void {
  if (HAN_PLACES.has(name)) return; // a province before the prefecture of its name (海南, 吉林)
  HAN_PLACES.set(name, place);
  const latin = pinyin(name, { toneType: 'none', type: 'array', v: true }).join('');
  if (!LATIN_PLACES.has(latin)) LATIN_PLACES.set(latin, place);
}

function words(list: string | undefined): string[] {
  return list?.split(/\s+/).filter(Boolean) ?? [];
}

function values(places: readonly Place[], level: keyof Place): Set<string> {
  return new Set(places.flatMap((place) => place[level] ?? []));
}

function disjoint(a: Set<string>, b: Set<string>): boolean {
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));
}
