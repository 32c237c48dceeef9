import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Period } from '@taproot/kernel';
import { INDICATORS, indicatorOf, scoreIndicator, type TeamFacts } from '@taproot/kpi-formulas';
import type { IndicatorCase } from './indicator-case.js';

const here = import.meta.dirname;
const codesIn = (directory: string, ending: string) =>
  readdirSync(directory).flatMap((name) => (name.endsWith(ending) ? [name.slice(0, -ending.length)] : []));
const codes = codesIn(here, '.case.ts');
const base: TeamFacts = { teamId: 'team', category: 'outbound-post', asOf: '2026-06-30' };

for (const code of codes) {
  const { default: cases } = (await import(`./${code}.case.ts`)) as { default: IndicatorCase[] };
  describe(`indicator ${code}`, () => {
    it.each(cases)('$title', ({ period, params, rules, facts, expected }) => {
      const line = { code, floor: '0', target: '100', weight: 100, params };
      const known = { ...base, ...facts };
      const { shown } = scoreIndicator(indicatorOf(code), line, known, Period.parse(period), rules);
      const { numerator, denominator, raw } = shown;
      const counted = Object.fromEntries(shown.counted.map(({ id, contribution }) => [id, contribution]));
      const rejected = Object.fromEntries(shown.rejected.map(({ id, reasonCode }) => [id, reasonCode]));
      expect({ numerator, denominator, raw, counted, rejected }).toEqual(expected);
    });
  });
}

describe('every indicator', () => {
  const known = INDICATORS.map(({ code }) => code).toSorted();

  it('has a golden case', () => {
    expect(codes.toSorted()).toEqual(known);
  });

  it('is a file of its own, named by its code', () => {
    const files = codesIn(`${here}/../../../libs/kpi-formulas/src/indicators`, '.ts').filter(
      (file) => file !== 'index',
    );
    expect(files.toSorted()).toEqual(known);
  });
});
