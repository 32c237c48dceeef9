import { SHEET_WORDS } from '@taproot/sheet-fields';
import { words } from '../../lib/i18n';
import { terms } from '../../lib/terms';

export const codeWords = words('import-codes', {
  ...SHEET_WORDS,
  是: ['是', 'Yes'],
  否: ['否', 'No'],
});

/** A code of the contract in words; anything else as it came. */
export function useCodeWord(): (code: string) => string {
  const own = codeWords.use();
  const common = terms.use();
  return (code) => (codeWords.has(code) ? own(code) : terms.has(code) ? common(code) : code);
}
