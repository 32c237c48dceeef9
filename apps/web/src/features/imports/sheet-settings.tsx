import { Check, SelectField, TextField } from '../../components/field';
import type { Problem } from '../../lib/api';
import type { Mapping } from './sheet-draft';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
  problem?: Problem;
}

const UNITS = ['元', '千元', '万元', '百万元', '亿元'] as const;

/** What holds for the whole sheet: how a row is known again, the unit of bare figures, the source it belongs to. */
export function SheetSettings({ work: { draft, analysis }, change, problem }: Props) {
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
        <KeyColumns
          names={analysis.columns.map(({ name }) => name)}
          chosen={mapping.key}
          set={(key) => set({ key })}
        />
      </details>
    </section>
  );
}

interface KeyProps {
  names: readonly string[];
  chosen: readonly string[];
  set: (key: string[]) => void;
}

function KeyColumns({ names, chosen, set }: KeyProps) {
  const t = imports.use();
  return (
    <fieldset>
      <legend className="small">{t('keyHint')}</legend>
      <div className="import-keys">
        {names.map((name) => (
          <Check
            key={name}
            label={name}
            value={chosen.includes(name)}
            onValue={(on) => set(names.filter((one) => (one === name ? on : chosen.includes(one))))}
          />
        ))}
      </div>
    </fieldset>
  );
}
