import { words } from '../../lib/i18n';
import { terms } from '../../lib/terms';

export const codeWords = words('import-codes', {
  uscc: ['统一社会信用代码', 'Chinese credit code'],
  foreign: ['境外代码', 'Foreign id'],
  none: ['没有代码', 'No id'],
  formal: ['正式合同', 'Formal contract'],
  framework: ['框架协议', 'Framework'],
  leased: ['租赁', 'Leased'],
  land: ['供地', 'Land'],
  heavy: ['重资产', 'Heavy'],
  active: ['进行中', 'Under way'],
  paused: ['暂停', 'Paused'],
  terminated: ['终止', 'Terminated'],
  fulfilled: ['已兑现', 'Fulfilled'],
  normal: ['一般', 'Normal'],
  high: ['优先', 'High'],
  performing: ['履约', 'Performing'],
  groundbreaking: ['开工', 'Started'],
  completion: ['竣工', 'Completed'],
  commissioning: ['投产', 'Producing'],
  'capacity-attainment': ['达产', 'At capacity'],
  'benefit-attainment': ['达效', 'Benefit attained'],
  true: ['是', 'Yes'],
  false: ['否', 'No'],
  是: ['是', 'Yes'],
  否: ['否', 'No'],
});

/** A code of the contract in words; anything else as it came. */
export function useCodeWord(): (code: string) => string {
  const own = codeWords.use();
  const common = terms.use();
  return (code) => (codeWords.has(code) ? own(code) : terms.has(code) ? common(code) : code);
}
