import { describe, expect, it } from '@jest/globals';
import { signingEvidence, type Paper } from './signing-evidence.rules.js';

const paper = (kind: Paper['kind'], sha256: string): Paper => ({ kind, sha256 });

describe('what a signing is believed on', () => {
  it.each<[string, Paper[], boolean, boolean]>([
    ['nothing', [], false, false],
    ['two papers', [paper('contract-text', '1'), paper('legal-review', '2')], false, true],
    ['two of a kind', [paper('contract-text', '1'), paper('contract-text', '2')], false, false],
    ['one file under two names', [paper('contract-text', '1'), paper('legal-review', '1')], false, false],
    ['that and the credit code', [paper('contract-text', '1'), paper('legal-review', '1')], true, true],
    [
      'that and a photo',
      [paper('contract-text', '1'), paper('legal-review', '1'), paper('site-photo', '2')],
      false,
      false,
    ],
    [
      'that and a third',
      [paper('contract-text', '1'), paper('legal-review', '1'), paper('legal-review', '2')],
      false,
      true,
    ],
    ['the credit code alone', [], true, false],
  ])('with %s', (_, papers, hasCreditCode, ready) => {
    expect(signingEvidence(papers, hasCreditCode).ready).toBe(ready);
  });
});
