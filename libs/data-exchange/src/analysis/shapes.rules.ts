import { creditCodeFault } from '@taproot/enterprises';
import { readOfficeAmount } from '../reading/office-amounts.rules.js';
import { readOfficeDate } from '../reading/office-dates.rules.js';
import { NOTHING } from '../reading/office-words.data.js';

export type Shape = 'code' | 'phone' | 'industry' | 'date' | 'amount' | 'firm' | 'unit' | 'text';

const SAMPLE = 60;

/** What most filled cells of a column look like, words for "nothing" aside; null where it is empty. */
export function shapeOf(texts: readonly string[]): Shape | null {
  const filled = texts.filter((text) => text !== '' && !NOTHING.test(text)).slice(0, SAMPLE);
  if (filled.length === 0) return null;
  const found = filled.map(shapeOfCell);
  const most = (['code', 'phone', 'industry', 'date', 'amount', 'firm', 'unit'] as const).find(
    (shape) => found.filter((one) => one === shape).length * 2 > filled.length,
  );
  return most ?? 'text';
}

function shapeOfCell(text: string): Shape {
  const bare = text.replaceAll(/\s/g, '');
  if (isCreditCode(bare)) return 'code';
  if (isPhone(bare)) return 'phone';
  if (/^[A-T]\d{2,4}$/.test(bare)) return 'industry';
  if (FIRM.test(bare)) return 'firm';
  if (UNIT.test(bare)) return 'unit';
  if (readOfficeDate(bare, 2000) !== null) return 'date';
  if (/[\d万亿]/.test(bare) && bare.replaceAll(MONEY, '') === '') {
    const amount = readOfficeAmount(bare);
    if (amount !== null && amount !== 'nothing') return 'amount';
  }
  return 'text';
}

/** Eighteen characters of its alphabet, right or mistyped. */
export function isCreditCode(text: string): boolean {
  return /^[0-9A-Z]{18}$/.test(text) && /\d{6}/.test(text);
}

export function codeFails(text: string): boolean {
  return creditCodeFault(text.replaceAll(/\s/g, '')) !== null;
}

export function isPhone(text: string): boolean {
  const digits = text.replaceAll(/[-\s()（）+]/g, '');
  return /^(?:86)?1[3-9]?\d{9}$/.test(digits) || /^0\d{9,11}(?:转\d+)?$/.test(digits);
}

/** All that an amount is written with. */
const MONEY =
  /[\d.,，~～\-—至到()（）万亿千百十元]|美元|美金|欧元|港元|港币|日元|英镑|人民币|约|近|超过?|余|多|左右|以上|框架|意向|总?投资/g;
const FIRM =
  /(公司|集团|厂|研究院|研究所|大学|学院|银行|基金|事务所|合作社|Ltd\.?|Inc\.?|Co\.?|GmbH|Corp\.?)(（[^）]*）|\([^)]*\))?$/i;
const UNIT = /(专班|街道|驻.{1,6}(组|办|分局)|组|办事处|管委会|开发区|园区|平台|局|委|办|镇|乡|区|县|中心)$/;

/** A text in which telephone numbers are not to be read: 138****0001. A bare figure is left alone: it is an amount. */
export function masked(text: string): string {
  if (/^[\d.,]+( [A-Z]{3})?$/.test(text)) return text;
  return text.replaceAll(PHONES, hidden);
}

/** The same where the column says that it is one. */
export function maskedPhone(text: string): string {
  return /\d{7}/.test(text.replaceAll(/\D/g, '')) ? hidden(text) : text;
}

const PHONES = /(?<!\d)(?:(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d){8}|0\d{2,3}[-\s]\d{7,8})(?!\d)/g;

function hidden(number: string): string {
  const digits = number.replaceAll(/\D/g, '').length;
  let nth = 0;
  return number.replaceAll(/\d/g, (digit) => {
    nth += 1;
    return nth <= 3 || nth > digits - 4 ? digit : '*';
  });
}
