import { kindOf } from '@taproot/sheet-fields';
import { useState } from 'react';
import { Button } from '../../components/button';
import { MeaningField } from './meaning-field';
import { meaningOf, withMeaning, withSpec } from './sheet-draft';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  field: string;
  text: string;
  work: Work;
  change: (part: Partial<Work>) => void;
  close: () => void;
}

/** What this text of the sheet means, in somebody's own words. */
export function MendMeaning({ field, text, work: { draft }, change, close }: Props) {
  const t = imports.use();
  const spec = draft.mapping.columns[field] ?? {};
  const [meaning, setMeaning] = useState(meaningOf(spec, text) ?? text);
  const keep = () => {
    const mended = withSpec(draft, field, withMeaning(spec, text, meaning.trim()));
    change({ draft: mended, jobId: '', isWritten: false });
    close();
  };
  const kind = kindOf(draft.entity, field);
  const hint =
    kind === 'date' || kind === 'day' ? t('dateHint') : kind === 'amount' ? t('amountHint') : undefined;
  return (
    <div className="import-beside">
      <MeaningField
        label={t('means', { text })}
        hint={hint}
        entity={draft.entity}
        field={field}
        value={meaning}
        onValue={setMeaning}
      />
      <Button onClick={keep}>{t('keepMeaning')}</Button>
    </div>
  );
}
