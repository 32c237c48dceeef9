import { readAmount } from '@taproot/kernel';

const TEN_THOUSAND = '10000';
/** What English writes small behind the figure. */
const ENGLISH = [
  [/(\d)\s*(?:bn|billion)$/i, '$1十亿'],
  [/(\d)\s*(?:m|mn|million)$/i, '$1百万'],
] as const;

/** Whole units; a bare figure counts 万元. Undefined where nothing, or no amount, is written. */
export function amountOf(text: string): string | undefined {
  const said = ENGLISH.reduce((now, [form, zh]) => now.replace(form, zh), text.trim());
  return said.length > 40 ? undefined : (readAmount(said, 'zh', '1', TEN_THOUSAND) ?? undefined);
}
