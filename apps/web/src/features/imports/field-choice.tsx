import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { FieldPanel } from './field-panel';
import { fieldName, fieldWords } from './field-text';
import { MeaningField } from './meaning-field';
import { sourceOf, specFrom, withSpec, type Source } from './sheet-draft';
import { SourceSelect } from './source-select';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  field: string;
  work: Work;
  change: (part: Partial<Work>) => void;
  error?: string;
}

/** One field: the column it comes from with a few of its cells, or the value it always has. */
export function FieldChoice({ field, work, change, error }: Props) {
  const t = imports.use();
  const say = fieldWords.use();
  const [isOpen, setOpen] = useState(false);
  const { draft, analysis } = work;
  const spec = draft.mapping.columns[field] ?? {};
  const name = fieldName(say, draft.entity, field);
  const set = (next: typeof spec | undefined) =>
    change({ draft: withSpec(draft, field, next), jobId: '', isWritten: false });
  const choose = (source: Source) => {
    set(specFrom(draft.entity, field, spec, source));
    if (source.way === 'firstOf') setOpen(true);
  };
  const samples = analysis.columns.find((one) => one.name === spec.column)?.samples ?? [];
  const example = samples.length > 0 ? t('samples', { texts: samples.join('｜') }) : undefined;
  const source = sourceOf(spec);
  return (
    <div className="import-field">
      <Field label={name} hint={example} error={error}>
        {(wired) => (
          <SourceSelect wired={wired} source={source} columns={analysis.columns} onSource={choose} />
        )}
      </Field>
      {source.way === 'constant' && (
        <MeaningField
          label={t('fixedValue', { field: name })}
          entity={draft.entity}
          field={field}
          value={spec.constant ?? ''}
          onValue={(constant) => set({ constant })}
          required
        />
      )}
      {source.way !== 'constant' && source.way !== 'none' && (
        <div>
          <Button
            look="quiet"
            className="button-flush"
            aria-label={t('howReadField', { field: name })}
            onClick={() => setOpen(true)}
          >
            {t('howReadShort')}
          </Button>
        </div>
      )}
      {isOpen && <FieldPanel field={field} work={work} set={set} close={() => setOpen(false)} />}
    </div>
  );
}
