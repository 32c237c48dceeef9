import { SelectField, TextField } from '../../components/field';
import type { Problem, SeenColumn } from '../../lib/api';
import { today } from '../../lib/format/dates';
import type { Mapping } from './sheet-draft';
import { imports } from './text';
import { WordsEditor } from './words-editor';

interface Props {
  mapping: Mapping;
  columns: readonly SeenColumn[];
  set: (reached: Mapping['reachedByStatus']) => void;
  problem?: Problem;
}

/** A column of statuses that says how far a project is where no column dates it. */
export function StatusStages({ mapping: { reachedByStatus: reached }, columns, set, problem }: Props) {
  const t = imports.use();
  const take = (column: string) => {
    const words = columns.find(({ name }) => name === column)?.samples ?? [];
    const values = Object.fromEntries([...new Set(words)].map((word) => [word, '']));
    set(column === '' ? undefined : { column, values, by: reached?.by ?? today() });
  };
  return (
    <details open={reached !== undefined}>
      <summary>{t('byStatus')}</summary>
      <div className="stack-tight">
        <div className="mapping">
          <SelectField
            label={t('byStatusColumn')}
            hint={t('byStatusHint')}
            error={problem?.at('mapping.reachedByStatus')}
            value={reached?.column ?? ''}
            onValue={take}
            choices={[
              { value: '', label: t('notUsed') },
              ...columns.map(({ name }) => ({ value: name, label: name })),
            ]}
          />
          {reached && (
            <TextField
              label={t('byStatusDay')}
              type="date"
              value={reached.by}
              onValue={(by) => set({ ...reached, by })}
            />
          )}
        </div>
        {reached && (
          <WordsEditor
            legend={t('byStatusWords')}
            entity="projects"
            field="reachedStage"
            entries={Object.entries(reached.values)}
            onEntries={(entries) => set({ ...reached, values: Object.fromEntries(entries) })}
          />
        )}
      </div>
    </details>
  );
}
