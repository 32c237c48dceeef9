import { EVIDENCE_KINDS } from '@taproot/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { STAGES } from './project-stages.rules.js';
import { checkRequired, missingFor, REQUIRED_FROM, type RequiredFrom } from './required-from.rules.js';

/** Kinds of papers, each a file of its own; `kind@file` names the file. */
const papers = (...said: string[]) =>
  said.map((one, at) => ({ kind: one.split('@')[0]!, sha256: one.split('@')[1] ?? `file ${at}` }));

const lacks = (stage: (typeof STAGES)[number], ...evidence: string[]) =>
  missingFor({ evidence: papers(...evidence), filled: [] }, stage).map((one) =>
    'evidence' in one ? one.evidence : one.field,
  );

describe('what a stage needs', () => {
  it.each([
    ['nothing', [], 4],
    ['a ceremony: photos, however many', ['site-photo', 'site-photo', 'site-photo'], 3],
    ['a paper of another stage', ['power-bill', 'site-photo'], 3],
    ['deed and lease, which prove the same', ['land-deed', 'lease'], 3],
    ['permit and photo', ['construction-permit', 'site-photo'], 0],
    ['a leased building in the statistics', ['lease', 'statistics-entry'], 0],
    ['one file that is both permit and photo', ['construction-permit@1', 'site-photo@1'], 3],
    [
      'a file for two, and one more for the first',
      ['construction-permit@1', 'site-photo@1', 'construction-permit@2'],
      0,
    ],
  ])('groundbreaking with %s', (_, evidence, missing) => {
    expect(lacks('groundbreaking', ...evidence)).toHaveLength(missing);
  });

  it('is never made more by one paper more', () => {
    const kinds = fc.array(fc.constantFrom(...EVIDENCE_KINDS), { maxLength: 6 });
    fc.assert(
      fc.property(
        fc.constantFrom(...STAGES),
        kinds,
        fc.constantFrom(...EVIDENCE_KINDS),
        (stage, had, more) => {
          expect(lacks(stage, ...had, more).length).toBeLessThanOrEqual(lacks(stage, ...had).length);
        },
      ),
    );
  });

  it('includes the fields of every stage up to it', () => {
    const table: RequiredFrom = {
      ...REQUIRED_FROM,
      completion: { need: 0, proofs: [], fields: ['designCapacity'] },
    };
    const asked = missingFor(
      { evidence: papers('power-bill', 'tax-invoice'), filled: ['amount'] },
      'commissioning',
      table,
    );
    expect(asked).toEqual([{ field: 'designCapacity', requiredFrom: 'completion' }]);
    expect(missingFor({ evidence: [], filled: [] }, 'groundbreaking', table)).toHaveLength(4);
    expect(missingFor({ evidence: [], filled: ['designCapacity'] }, 'completion', table)).toEqual([]);
  });
});

describe('the table', () => {
  const check = (change: Partial<RequiredFrom>) => () =>
    checkRequired({ ...REQUIRED_FROM, ...change }, EVIDENCE_KINDS, ['designCapacity']);

  it('is the one that boots', () => {
    expect(check({})).not.toThrow();
  });

  it.each([
    ['more proofs than it names', { completion: { need: 2, proofs: [['invoice']] } }, /asks for 2 of 1/],
    ['an unknown kind', { completion: { need: 1, proofs: [['rumour']] } }, /unknown rumour/],
    ['an unknown field', { completion: { need: 0, proofs: [], fields: ['mood'] } }, /unknown mood/],
    ['one kind twice', { completion: { need: 1, proofs: [['invoice'], ['invoice']] } }, /twice/],
  ])('does not boot with %s', (_, change: Partial<RequiredFrom>, message) => {
    expect(check(change)).toThrow(message);
  });
});
