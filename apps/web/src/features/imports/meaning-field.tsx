import { codesOf, kindOf, type SheetEntity } from '@taproot/sheet-fields';
import { SelectField, TextField } from '../../components/field';
import { useCodeWord } from './code-text';
import { useSpokenMeaning } from './spoken';
import { imports } from './text';

interface Props {
  label: string;
  hint?: string;
  entity: SheetEntity;
  field: string;
  value: string;
  onValue: (value: string) => void;
  /** Whether it may mean nothing. */
  required?: boolean;
}

/** A value of a field: chosen where the field takes only some, else written. */
export function MeaningField({ label, hint, entity, field, value, onValue, required = false }: Props) {
  const t = imports.use();
  const word = useCodeWord();
  const spoken = useSpokenMeaning(kindOf(entity, field), value);
  const codes = codesOf(entity, field);
  if (!codes)
    return (
      <TextField
        label={label}
        hint={hint ?? spoken}
        value={value}
        placeholder={required ? undefined : t('nothing')}
        onValue={onValue}
      />
    );
  const known = value === '' || codes.includes(value) ? codes : [value, ...codes];
  return (
    <SelectField
      label={label}
      value={value}
      onValue={onValue}
      choices={[
        { value: '', label: required ? t('choose') : t('nothing') },
        ...known.map((code) => ({ value: code, label: word(code) })),
      ]}
    />
  );
}
