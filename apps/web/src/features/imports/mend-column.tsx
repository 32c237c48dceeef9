import { fieldsOf } from '@taproot/sheet-fields';
import { SelectField } from '../../components/field';
import { fieldName, fieldWords } from './field-text';
import { fieldOf } from './questions';
import { specFor, withSpec } from './sheet-draft';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  column: string;
  work: Work;
  change: (part: Partial<Work>) => void;
}

/** The column is something else, or nothing. */
export function MendColumn({ column, work: { draft }, change }: Props) {
  const t = imports.use();
  const say = fieldWords.use();
  const field = fieldOf(draft, column) ?? '';
  const turn = (next: string) => {
    const without = field === '' ? draft : withSpec(draft, field, undefined);
    const mended = next === '' ? without : withSpec(without, next, specFor(draft.entity, next, column));
    change({ draft: mended, jobId: '', isWritten: false });
  };
  return (
    <SelectField
      label={t('columnIs', { column })}
      value={field}
      onValue={turn}
      choices={[
        { value: '', label: t('columnLeft') },
        ...fieldsOf(draft.entity).map((one) => ({ value: one, label: fieldName(say, draft.entity, one) })),
      ]}
    />
  );
}
