import { SHEET_ENTITIES, type SheetEntity } from '@taproot/sheet-fields';
import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { useToast } from '../../components/toast';
import { download } from '../../lib/api';
import { imports } from './text';

/** An empty sheet whose columns need no explaining. */
export function Templates() {
  const t = imports.use();
  const tell = useToast();
  const [entity, setEntity] = useState<SheetEntity>('projects');
  const save = () =>
    void download(`/imports/templates/${entity}?format=xlsx&headings=words`, `${t(entity)}.xlsx`).catch(
      (error: Error) => tell(error.message),
    );
  return (
    <section className="stack-tight no-print" aria-label={t('templates')}>
      <h2>{t('templates')}</h2>
      <p className="small quiet">{t('templatesHint')}</p>
      <div className="row import-template">
        <SelectField
          label={t('what')}
          value={entity}
          onValue={setEntity}
          choices={SHEET_ENTITIES.map((value) => ({ value, label: t(value) }))}
        />
        <Button onClick={save}>{t('saveTemplate')}</Button>
      </div>
    </section>
  );
}
