import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownGroups, type Cell } from './survey-groups.rules.js';

const cell = (teamId: string | null, districtId: string | null, answers: number): Cell => ({
  teamId,
  districtId,
  answers,
});
const names = (cells: Cell[]) => {
  const { total, teams, districts } = shownGroups(cells);
  return { total, teams: [...teams].toSorted(), districts: [...districts].toSorted() };
};

describe('groups of answers', () => {
  it('of five and more are shown', () => {
    expect(names([cell('a', null, 5), cell('b', null, 7)])).toEqual({
      total: true,
      teams: ['a', 'b'],
      districts: [],
    });
  });

  it('of four are not, nor is the one that would give them away', () => {
    expect(names([cell('a', null, 4), cell('b', null, 7), cell('c', null, 9)])).toEqual({
      total: true,
      teams: ['c'], // c and the total leave 11, not 4
      districts: [],
    });
  });

  it('hide each other where two together are enough', () => {
    const { teams } = names([cell('a', null, 3), cell('b', null, 3), cell('c', null, 9)]);
    expect(teams).toEqual(['c']);
  });

  it('of teams and districts do not give away where they differ', () => {
    // All of team a but two are in district x: a − x would be those two less the thirty of b, and b − y those two.
    expect(names([cell('a', 'x', 20), cell('a', 'y', 2), cell('b', 'y', 30)])).toEqual({
      total: true,
      teams: [],
      districts: ['x', 'y'],
    });
  });

  it('of fewer than five altogether show nothing', () => {
    expect(names([cell('a', 'x', 4)])).toEqual({ total: false, teams: [], districts: [] });
  });
});

describe('nobody gets at fewer than five answers by adding and subtracting', () => {
  const id = (letters: string) => fc.option(fc.constantFrom(...letters), { nil: null });
  const cells = fc.uniqueArray(
    fc.record({ teamId: id('abcd'), districtId: id('xyz'), answers: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 9, selector: ({ teamId, districtId }) => `${teamId} ${districtId}` },
  );

  it('whatever the groups', () => {
    fc.assert(
      fc.property(cells, (given) => {
        const { total, teams, districts } = shownGroups(given);
        const sums = [
          ...(total ? [given.map(() => 1)] : []),
          ...[...teams].map((team) => given.map(({ teamId }) => Number(teamId === team))),
          ...[...districts].map((district) => given.map(({ districtId }) => Number(districtId === district))),
        ];
        expect(isolated(given, sums)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Every set of cells with fewer than five answers about which some combination of the sums says something. */
function isolated(cells: Cell[], sums: number[][]): number[][] {
  const whole = rank(sums);
  return subsets(cells.map(({ answers }) => answers)).filter(
    (set) => rank(sums.map((sum) => sum.filter((_, at) => !set.includes(at)))) < whole,
  );
}

function subsets(answers: number[], from = 0, room = 4): number[][] {
  return answers.flatMap((count, at) =>
    at < from || count > room
      ? []
      : [[at], ...subsets(answers, at + 1, room - count).map((set) => [at, ...set])],
  );
}

function rank(rows: number[][]): number {
  const left = rows.map((row) => [...row]);
  let found = 0;
  for (let column = 0; column < (rows[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, i) => i >= found && Math.abs(row[column]!) > 1e-9);
    if (at < 0) continue;
    [left[found], left[at]] = [left[at]!, left[found]!];
    const pivot = left[found]!;
    for (const row of left.slice(found + 1)) {
      const factor = row[column]! / pivot[column]!;
      row.forEach((value, i) => (row[i] = value - factor * pivot[i]!));
    }
    found += 1;
  }
  return found;
}
