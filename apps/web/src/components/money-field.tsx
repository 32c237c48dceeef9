import { amountOf } from '../lib/format/amounts';
import { money } from '../lib/format/figures';
import { useLanguage } from '../lib/i18n';
import { TextField, type FieldFrame } from './field';
import { common } from './text';

interface Props extends FieldFrame {
  value: string;
  onValue: (value: string) => void;
  currency?: string;
  required?: boolean;
}

/** An amount as people write it; says below what it was taken for. */
export function MoneyField({ currency = 'CNY', value, ...rest }: Props) {
  const t = common.use();
  const language = useLanguage();
  const amount = amountOf(value);
  const isRead = amount !== undefined || value.trim() === '';
  return (
    <TextField
      {...rest}
      hint={amount === undefined ? rest.hint : `= ${money(amount, currency, language)}`}
      ask={isRead ? undefined : t('amountUnread')}
      unreadable={!isRead}
      value={value}
    />
  );
}
