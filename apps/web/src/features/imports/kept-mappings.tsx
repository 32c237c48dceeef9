import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { useToast } from '../../components/toast';
import { api, forget, useRows, useSubmission } from '../../lib/api';
import { fromKept, toKeep } from './kept';
import { sent } from './sheet-draft';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
}

/** A mapping kept under a name, for the next file of its kind. */
export function KeptMappings({ work: { draft }, change }: Props) {
  const t = imports.use();
  const tell = useToast();
  const [name, setName] = useState('');
  const { rows } = useRows('/imports/mappings', { query: { entity: draft.entity, limit: 200 } });
  const keep = useSubmission((body: { name: string; entity: string; mapping: object }, key) =>
    api.post('/imports/mappings', { body, key }),
  );
  const take = (id: string) => {
    const kept = rows.find((one) => one.id === id);
    if (!kept) return;
    change({ draft: fromKept(draft, kept.mapping), jobId: '', isWritten: false });
    tell(t('keptTaken', { name: kept.name }));
  };
  const save = async () => {
    const { entity } = draft;
    const made = await keep.submit({ name: name.trim(), entity, mapping: toKeep(sent(draft)) });
    if (!made) return;
    setName('');
    void forget('/imports/mappings');
    tell(t('kept', { name: made.name }));
  };
  return (
    <details>
      <summary>{t('keptMappings')}</summary>
      <div className="mapping import-kept">
        {rows.length > 0 && (
          <SelectField
            label={t('takeKept')}
            value=""
            onValue={take}
            choices={[
              { value: '', label: t('choose') },
              ...rows.map((one) => ({ value: one.id, label: one.name })),
            ]}
          />
        )}
        <div className="import-beside">
          <TextField
            label={t('keepAs')}
            error={keep.errorAt('name') ?? keep.failure?.message}
            maxLength={120}
            value={name}
            onValue={setName}
          />
          <Button disabled={name.trim() === ''} busy={keep.pending} onClick={() => void save()}>
            {t('keepIt')}
          </Button>
        </div>
      </div>
    </details>
  );
}
