import { SelectField, TextField } from '../../components/field';
import { FIELDS, type Choices, type Entity, type FieldName } from './mapping';
import './imports.css';
import { imports } from './text';

interface Props {
  entity: Entity;
  header: string[];
  keyColumn: string;
  onKey: (column: string) => void;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

const FIXED = '\u0000fixed';

export function MappingFields({ entity, header, keyColumn, onKey, choices, onChoices }: Props) {
  const t = imports.use();
  const columns = header.map((name) => ({ value: name, label: name }));
  const set = (field: FieldName, value: string) =>
    onChoices({ ...choices, [field]: value === FIXED ? { constant: '' } : value ? { column: value } : {} });
  return (
    <fieldset className="stack">
      <legend>{t('mapping')}</legend>
      <SelectField label={t('key')} value={keyColumn} onValue={onKey} choices={columns} />
      <div className="mapping">
        {FIELDS[entity].map((field: FieldName) => {
          const choice = choices[field];
          const isFixed = choice?.constant !== undefined;
          return (
            <div key={field} className="stack-tight">
              <SelectField
                label={t(field)}
                value={isFixed ? FIXED : (choice?.column ?? '')}
                onValue={(value) => set(field, value)}
                choices={[
                  { value: '', label: t('notUsed') },
                  ...columns,
                  { value: FIXED, label: t('fixed') },
                ]}
              />
              {isFixed && (
                <TextField
                  label={t('fixedValue', { field: t(field) })}
                  value={choice.constant ?? ''}
                  onValue={(constant) => onChoices({ ...choices, [field]: { constant } })}
                />
              )}
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
