import { describe, expect, it } from '@jest/globals';
import { percentText } from '@taproot/kernel';
import { visitQualityIndex, type RatedVisit } from '@taproot/kpi-formulas';

/** Visits as `enterprise day score`; the id is the place in the list. */
const visits = (...rows: [string, string, number][]) =>
  rows.map(([enterpriseKey, day, score], i): RatedVisit => {
    return { id: `v${i + 1}`, enterpriseKey, occurredOn: `2026-${day}`, score };
  });
const indexOf = (rows: RatedVisit[], r: number) => {
  const { value, chosen, rejected } = visitQualityIndex(rows, r);
  return {
    value: percentText(value),
    chosen: chosen.map(({ id }) => id).toSorted(),
    rejected: Object.fromEntries(rejected.map(({ visit, reason }) => [visit.id, reason])),
  };
};
const separate = (...scores: number[]) =>
  visits(...scores.map((s, i): [string, string, number] => [`e${i}`, '05-12', s]));

describe('visit quality index (domain.md §11, example 12)', () => {
  it('divides by R, however few the visits', () => {
    expect(indexOf(separate(85, 70, 40), 5)).toEqual({
      value: '39.000000', // (85 + 70 + 40) ÷ 5
      chosen: ['v1', 'v2', 'v3'],
      rejected: {},
    });
  });

  it('takes the best five of six', () => {
    expect(indexOf(separate(85, 70, 40, 65, 57.5, 77.5), 5)).toEqual({
      value: '71.000000', // (85 + 77.5 + 70 + 65 + 57.5) ÷ 5
      chosen: ['v1', 'v2', 'v4', 'v5', 'v6'],
      rejected: { v3: 'beyond-r' },
    });
  });

  it('takes two of four visits to one enterprise, thirty days apart', () => {
    const rows = visits(['e', '05-12', 60], ['e', '05-12', 85], ['e', '05-30', 70], ['e', '06-20', 55]);
    expect(indexOf(rows, 5)).toEqual({
      value: '28.000000', // (85 + 55) ÷ 5; 70 is 18 days after 85 and 21 before 55
      chosen: ['v2', 'v4'],
      rejected: { v1: 'too-close-to-a-better-choice', v3: 'too-close-to-a-better-choice' },
    });
  });

  it('takes the pair, not the best one', () => {
    const rows = visits(['e', '05-01', 60], ['e', '05-21', 62.5], ['e', '06-10', 60]);
    expect(indexOf(rows, 2)).toEqual({
      value: '60.000000', // 60 + 60 = 120 against 62.5
      chosen: ['v1', 'v3'],
      rejected: { v2: 'too-close-to-a-better-choice' },
    });
  });

  it('takes the best one when there is room for one', () => {
    const rows = visits(['e', '05-01', 60], ['e', '05-21', 62.5], ['e', '06-10', 60]);
    expect(indexOf(rows, 1)).toMatchObject({ value: '62.500000', chosen: ['v2'] });
  });

  it('prefers another enterprise to a second visit that adds less', () => {
    const rows = visits(['e', '05-01', 60], ['e', '05-21', 62.5], ['e', '06-10', 60], ['f', '05-01', 58]);
    expect(indexOf(rows, 2)).toMatchObject({
      value: '60.250000', // 62.5 + 58 = 120.5 against 60 + 60
      chosen: ['v2', 'v4'],
    });
  });

  it('counts thirty days as apart, twenty-nine as too close', () => {
    expect(indexOf(visits(['e', '05-01', 50], ['e', '05-31', 50]), 2).value).toBe('50.000000');
    expect(indexOf(visits(['e', '05-01', 50], ['e', '05-30', 50]), 2).value).toBe('25.000000');
  });

  it('says why each other visit does not count', () => {
    const rows = visits(
      ['e', '01-05', 80],
      ['e', '03-05', 80],
      ['e', '05-05', 70], // two are taken, 61 days away
      ['f', '05-05', 0],
      ['g', '05-05', 10],
    );
    expect(indexOf(rows, 2)).toEqual({
      value: '80.000000',
      chosen: ['v1', 'v2'],
      rejected: { v3: 'third-visit-of-enterprise', v4: 'no-points', v5: 'beyond-r' },
    });
  });

  it('is 0 without a visit', () => {
    expect(indexOf([], 24)).toEqual({ value: '0.000000', chosen: [], rejected: {} });
  });
});
