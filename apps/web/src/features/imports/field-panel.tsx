import { Button } from '../../components/button';
import { Check } from '../../components/field';
import { SidePanel } from '../../components/side-panel';
import { fieldName, fieldWords } from './field-text';
import { HowRead } from './how-read';
import { readingsOf } from './questions';
import { Readings } from './readings';
import type { Spec } from './sheet-draft';
import { imports } from './text';
import { WordsEditors } from './words-editors';
import type { Work } from './work';

interface Props {
  field: string;
  work: Work;
  set: (spec: Spec) => void;
  close: () => void;
}

/** How a field is read: its forms, what its words mean, and everything that was guessed in its column. */
export function FieldPanel({ field, work, set, close }: Props) {
  const t = imports.use();
  const say = fieldWords.use();
  const { draft, proposed, analysis } = work;
  const spec = draft.mapping.columns[field] ?? {};
  const groups = spec.column ? readingsOf(analysis, spec.column, draft, proposed) : [];
  return (
    <SidePanel title={fieldName(say, draft.entity, field)} onClose={close}>
      <div className="stack">
        {spec.firstOf && <FirstOf names={analysis.columns.map(({ name }) => name)} spec={spec} set={set} />}
        <HowRead entity={draft.entity} field={field} spec={spec} set={set} unit={draft.mapping.unit} />
        <WordsEditors entity={draft.entity} field={field} spec={spec} set={set} />
        <div>
          <Button look="primary" onClick={close}>
            {t('done')}
          </Button>
        </div>
        {groups.length > 0 && (
          <section className="stack-tight">
            <h3>{t('readings')}</h3>
            <Readings groups={groups} draft={draft} />
          </section>
        )}
      </div>
    </SidePanel>
  );
}

function FirstOf({ names, spec, set }: { names: readonly string[]; spec: Spec; set: (spec: Spec) => void }) {
  const t = imports.use();
  const chosen = spec.firstOf ?? [];
  return (
    <fieldset>
      <legend>{t('firstOfHint')}</legend>
      {names.map((name) => (
        <Check
          key={name}
          label={name}
          value={chosen.includes(name)}
          onValue={(on) =>
            set({ ...spec, firstOf: on ? [...chosen, name] : chosen.filter((one) => one !== name) })
          }
        />
      ))}
    </fieldset>
  );
}
