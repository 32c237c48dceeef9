import { Check, SelectField, TextField } from '../../components/field';
import type { Problem, SeenColumn } from '../../lib/api';
import { KeptMappings } from './kept-mappings';
import type { Mapping } from './sheet-draft';
import { StatusStages } from './status-stages';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
  problem?: Problem;
}

const UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;

/** What holds for the whole sheet: how a row is known again, the unit of bare figures, the source it belongs to. */
export function SheetSettings({ work, change, problem }: Props) {
  const { draft, analysis } = work;
  const t = imports.use();
  const { mapping } = draft;
  const set = (part: Partial<Mapping>) =>
    change({ draft: { ...draft, mapping: { ...mapping, ...part } }, jobId: '', isWritten: false });
  const { unit = '元' } = mapping;
  const units: readonly string[] = (UNITS as readonly string[]).includes(unit) ? UNITS : [unit, ...UNITS];
  return (
    <section className="stack-tight" aria-label={t('settings')}>
      <h2>{t('settings')}</h2>
      <div className="mapping">
        <SelectField
          label={t('unit')}
          hint={t('unitHint')}
          error={problem?.at('mapping.unit')}
          value={unit}
          onValue={(next) => set({ unit: next === '元' ? undefined : next })}
          choices={units.map((value) => ({ value, label: value }))}
        />
        <TextField
          label={t('source')}
          hint={t('sourceHint')}
          optional
          error={problem?.at('mapping.source')}
          value={mapping.source ?? ''}
          maxLength={200}
          onValue={(source) => set({ source })}
        />
      </div>
      <details open={mapping.key.every((name) => name === '')}>
        <summary>{t('keyIs', { columns: mapping.key.join(' + ') })}</summary>
        <KeyColumns columns={analysis.columns} chosen={mapping.key} set={(key) => set({ key })} />
      </details>
      {draft.entity === 'projects' && (
        <StatusStages
          mapping={mapping}
          columns={analysis.columns}
          set={(reachedByStatus) => set({ reachedByStatus })}
          problem={problem}
        />
      )}
      <KeptMappings work={work} change={change} />
    </section>
  );
}

interface KeyProps {
  columns: readonly SeenColumn[];
  chosen: readonly string[];
  set: (key: string[]) => void;
}

function KeyColumns({ columns, chosen, set }: KeyProps) {
  const t = imports.use();
  const names = columns.map(({ name }) => name);
  return (
    <fieldset>
      <legend className="small">{t('keyHint')}</legend>
      <div className="import-keys">
        {columns.map(({ name, unique }) => (
          <Check
            key={name}
            label={unique ? t('tellsApart', { column: name }) : name}
            value={chosen.includes(name)}
            onValue={(on) => set(names.filter((one) => (one === name ? on : chosen.includes(one))))}
          />
        ))}
      </div>
    </fieldset>
  );
}
