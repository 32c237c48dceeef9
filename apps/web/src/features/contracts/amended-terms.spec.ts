import { expect, it } from '@jest/globals';
import { changesOf, termsOf } from './amended-terms';

const BEFORE = termsOf({
  amount: '123456789.01',
  credits: [{ teamId: 'a', percent: '50.0000' }] as never,
  plan: { groundbreakingOn: '2026-05', completionOn: '2027' } as never,
});

it('begins with what is in force, to the last cent', () => {
  expect(BEFORE.wan).toBe('12,345.678901');
  expect(BEFORE.credits).toEqual([{ teamId: 'a', percent: '50' }]);
});

it('sends nothing that stays; a date taken out is taken out', () => {
  expect(changesOf(BEFORE, BEFORE)).toEqual({});
  const plan = { ...BEFORE.plan, groundbreakingOn: '2026-08', completionOn: ' ' };
  expect(changesOf(BEFORE, { ...BEFORE, plan })).toEqual({
    plan: { groundbreakingOn: '2026-08', completionOn: null },
  });
  expect(changesOf(BEFORE, { ...BEFORE, wan: '3亿', credits: [] })).toEqual({ wan: '3亿', credits: [] });
});
