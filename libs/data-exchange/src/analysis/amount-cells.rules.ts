import { Decimal } from '@taproot/kernel';
import { readOfficeAmount, type OfficeAmount } from '../reading/office-amounts.rules.js';
import { UNIT_WORTH } from '../reading/office-words.data.js';
import type { CellReading } from './cell-reading.js';
import { why, type Why } from './why.data.js';

export interface AmountReading extends CellReading {
  amount: OfficeAmount | null;
}

/** A thousand 亿: no single project is that large. */
const SUSPICIOUS = new Decimal('100000000000');

/** A cell of a column of amounts counted in `unit`, as a careful clerk reads it; `read` is in whole units. */
export function readAmountCell(text: string, unit: string): AmountReading {
  const amount = readOfficeAmount(text, UNIT_WORTH[unit] ?? '1');
  if (amount === null) return { read: null, why: why('unreadable'), sure: false, amount: null };
  if (amount === 'nothing')
    return { read: null, why: why('nothing', { word: text }), sure: true, amount: null };
  const isForeign = amount.currency !== 'CNY';
  const read = isForeign ? `${amount.amount} ${amount.currency}` : amount.amount;
  const plain = !amount.ownUnit && /^\d+(\.\d+)?$/.test(text);
  if (new Decimal(amount.amount).gt(SUSPICIOUS))
    return { read, why: why('suspicious', { unit }), sure: false, amount };
  const doubt = doubtOf(amount);
  if (doubt) return { read, why: doubt, sure: false, amount };
  if (amount.framework !== null)
    return { read, why: why('framework', { word: amount.framework }), sure: true, amount };
  return { read, why: why(amount.ownUnit ? 'own-unit' : 'unit-line', { unit }), sure: true, plain, amount };
}

function doubtOf({ range, several, about, currency }: OfficeAmount): Why | null {
  if (range) return why('range');
  if (several) return why('first-figure');
  if (about !== null) return why('about', { word: about });
  return currency === 'CNY' ? null : why('foreign');
}
