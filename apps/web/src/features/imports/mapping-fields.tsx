import { fieldsOf } from '@taproot/sheet-fields';
import { useState } from 'react';
import { SelectField } from '../../components/field';
import type { Problem } from '../../lib/api';
import { listed } from '../../lib/i18n';
import { FieldChoice } from './field-choice';
import { fieldName, fieldWords } from './field-text';
import { columnsUsed, withSpec } from './sheet-draft';
import { usePhone } from '../../lib/viewport';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
  problem?: Problem;
}

/** Which column fills which field; what is used first, the rest one choice away. */
export function MappingFields({ work, change, problem }: Props) {
  const t = imports.use();
  const say = fieldWords.use();
  const isPhone = usePhone();
  const [isOpen, setOpen] = useState(() => isWorthLook(work, isPhone));
  const { draft, analysis } = work;
  const fields = fieldsOf(draft.entity);
  const used = fields.filter((field) => field in draft.mapping.columns);
  const free = fields.filter((field) => !(field in draft.mapping.columns));
  const taken = columnsUsed(draft.mapping);
  const left = analysis.columns.filter(({ name }) => !taken.includes(name)).map(({ name }) => name);
  return (
    <details className="import-part" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{t('mappingOf', { n: used.length })}</h2>
      </summary>
      <div className="mapping">
        {used.map((field) => (
          <FieldChoice
            key={field}
            field={field}
            work={work}
            change={change}
            error={problem?.at(`mapping.columns.${field}`)}
          />
        ))}
        {free.length > 0 && (
          <SelectField
            label={t('addField')}
            value=""
            onValue={(field) => change({ draft: withSpec(draft, field, {}), jobId: '', isWritten: false })}
            choices={[
              { value: '', label: t('choose') },
              ...free.map((value) => ({
                value: value as string,
                label: fieldName(say, draft.entity, value),
              })),
            ]}
          />
        )}
      </div>
      {left.length > 0 && <p className="small quiet">{t('columnsLeft', { columns: listed(left) })}</p>}
    </details>
  );
}

/** A sheet that was understood without a guess is one tap away from its preview. */
function isWorthLook({ analysis: { mapping, guesses } }: Work, isPhone: boolean): boolean {
  return mapping === null || (!isPhone && guesses.length > 0);
}
