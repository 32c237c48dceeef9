import { type FieldKind, kindOf, type SheetEntity } from '@taproot/sheet-fields';
import { businessDate } from '../../lib/format/dates';
import { money } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { useCodeWord } from './code-text';
import { fieldName, fieldWords } from './field-text';
import type { Group, Item } from './questions';
import { imports } from './text';

/** What something was read as, in words: a date, an amount, a field, a fixed word. */
export function useSpoken(entity: SheetEntity): (group: Group, item: Item) => string {
  const t = imports.use();
  const say = fieldWords.use();
  const code = useCodeWord();
  const language = useLanguage();
  const field = (name: string) => fieldName(say, entity, name);
  return ({ about, field: filled }, { read }) => {
    if (read === null) return about === 'column' ? t('columnLeft') : t('nothing');
    if (about === 'column' || about === 'key') return field(read);
    const [, name, value] = / = /.test(read) ? (/^(\w+) = (.*)$/.exec(read) ?? []) : [];
    if (name !== undefined && value !== undefined) return `${field(name)}：${code(value)}`;
    const kind = filled && kindOf(entity, filled);
    const [, amount, currency = 'CNY'] = /^(\d+(?:\.\d+)?)(?: ([A-Z]{3}))?$/.exec(read) ?? [];
    if (kind === 'amount' && amount !== undefined) return money(amount, currency, language);
    if (/^(\.\.\/)?\d{4}(-(Q\d|\d\d(-\d\d)?))?$/.test(read) && kind !== 'amount')
      return businessDate(read, language);
    return code(read);
  };
}

/** Long figures and dates of a mapping as people say them; undefined where they are said so already. */
export function useSpokenMeaning(kind: FieldKind, value: string): string | undefined {
  const language = useLanguage();
  const [, amount] = /^(\d{5,}(?:\.\d+)?)元?$/.exec(value) ?? [];
  if (kind === 'amount' && amount !== undefined) return money(amount, 'CNY', language);
  const isDate = /^(\.\.\/)?\d{4}(-(Q\d|\d\d(-\d\d)?))?$/.test(value);
  return isDate && (kind === 'date' || kind === 'day') ? businessDate(value, language) : undefined;
}
