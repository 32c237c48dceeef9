import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nameKey } from './enterprise-name.rules.js';
import { readName } from './name-reading.rules.js';
import { DUPLICATE_SCORE, namesAlike } from './name-similarity.rules.js';

/** Open data of real Chinese steelmakers; read in place, not part of the project. */
const FILE = resolve(
  import.meta.dirname,
  '../../../../shared/data/china-steel-units/gist_2025-03_china_units.csv',
);
const whereItIs = existsSync(FILE) ? describe : describe.skip;

whereItIs('names of real steelmakers', () => {
  const rows = existsSync(FILE) ? parse<Record<string, string>>(readFileSync(FILE), { columns: true }) : [];
  const named = (id: string, name: string, fallback: string) =>
    new Map(rows.map((row) => [row[id]!, row[name] || row[fallback]!]));
  const owners = named('owner-gem-id', 'owner-(other-language)', 'owner');
  const plants = named('gem-plant-id', 'plant-name-(other-language)', 'plant-name-(english)');

  it('holds one owner under two keys', () => {
    expect(owners.size).toBe(389);
    expect(sameNames(owners)).toEqual(['唐山正丰钢铁有限公司: E100000127360, E100001012092; E100000127360']);
  });

  it('holds five pairs of plants of one name', () => {
    expect(plants.size).toBe(404);
    const pairs = [
      '包头市大安钢铁有限责任公司: P100000120186, P100000121143',
      '广西德源冶金有限公司: P100000120398, P100000121140',
      '河源德润钢铁有限公司: P100000120090, P100000121139',
      '美锦钢铁公司: P100000120308, P100000121151',
      '邢台钢铁有限责任公司: P100000120116, P100000121135',
    ];
    expect(sameNames(plants)).toEqual(pairs);
  });

  it('takes half- and full-width brackets for one', () => {
    const halfWidth = [...owners.values()].map((name) => name.replaceAll('（', '(').replaceAll('）', ')'));
    expect(halfWidth.filter((name) => /[()]/.test(name)).length).toBeGreaterThan(9);
    expect(halfWidth.map(nameKey)).toEqual([...owners.values()].map(nameKey));
  });

  it('warns of few of the 72,010 pairs, and strongly of brands with and without their place', () => {
    const names = [...owners.values()].filter((name) => /\p{Script=Han}/u.test(name)).map(readName);
    const scores = names.flatMap((name, i) =>
      names.slice(0, i).map((other) => namesAlike(name, other).score),
    );
    const atLeast = (score: number) => scores.filter((s) => s >= score).length;
    const found = {
      pairs: scores.length,
      same: atLeast(100),
      strong: atLeast(80),
      shown: atLeast(DUPLICATE_SCORE),
    };
    expect(found).toEqual({ pairs: 72_010, same: 1, strong: 9, shown: 44 });
  });
});

function sameNames(names: ReadonlyMap<string, string>): string[] {
  const byKey = new Map<string, string[]>();
  for (const [id, name] of names) byKey.set(nameKey(name), [...(byKey.get(nameKey(name)) ?? []), id]);
  const twice = [...byKey.values()].filter((ids) => ids.length > 1);
  return twice.map((ids) => `${names.get(ids[0]!)}: ${ids.toSorted().join(', ')}`).toSorted();
}
