import { kindOf, type SheetEntity } from '@taproot/sheet-fields';
import { SelectField, TextField } from '../../components/field';
import type { Spec } from './sheet-draft';
import { imports } from './text';

interface Props {
  entity: SheetEntity;
  field: string;
  spec: Spec;
  set: (spec: Spec) => void;
  unit?: string;
}

const FORMS = ['YYYY-MM-DD', 'DD/MM/YYYY', 'MM/DD/YYYY', 'YYYY-MM', 'YYYY', 'zh', 'excel'] as const;

/** The form of dates, amounts and figures. */
export function HowRead({ entity, field, spec, set, unit }: Props) {
  const t = imports.use();
  const kind = kindOf(entity, field);
  if (kind === 'date' || kind === 'day') {
    const forms = spec.date ?? [];
    const known = forms.length > 1 ? [...FORMS, forms.join('|')] : FORMS;
    return (
      <SelectField
        label={t('dateForm')}
        hint={t('dateFormHint')}
        value={forms.join('|')}
        onValue={(form) => set({ ...spec, date: form === '' ? undefined : form.split('|') })}
        choices={[
          { value: '', label: t('dateAny') },
          ...known.map((form) => ({ value: form, label: formName(t, form) })),
        ]}
      />
    );
  }
  if (kind !== 'amount' && kind !== 'number') return null;
  return (
    <>
      {kind === 'amount' && (
        <SelectField
          label={t('amountForm')}
          hint={t('amountUnit', { unit: unit ?? '元' })}
          value={spec.amount ?? 'plain'}
          onValue={(amount) => set({ ...spec, amount })}
          choices={[
            { value: 'zh', label: t('amountZh') },
            { value: 'plain', label: t('amountPlain') },
          ]}
        />
      )}
      <TextField
        label={t('scale')}
        hint={t('scaleHint')}
        inputMode="decimal"
        value={spec.scale ?? ''}
        onValue={(scale) => set({ ...spec, scale: scale || undefined })}
      />
    </>
  );
}

function formName(t: ReturnType<typeof imports.use>, form: string): string {
  return form === 'zh' ? t('dateZh') : form === 'excel' ? t('dateExcel') : form.replaceAll('|', ' · ');
}
