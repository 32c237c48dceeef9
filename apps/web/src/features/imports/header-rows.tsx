import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { imports } from './text';
import type { Hint, Work } from './work';

interface Props {
  work: Work;
  reread: (hint: Hint) => Promise<void>;
}

/** Where the names of the columns stand, and the way to say otherwise. */
export function HeaderRows({ work: { analysis, hint }, reread }: Props) {
  const t = imports.use();
  const known = analysis.headerRows.join(',');
  const [rows, setRows] = useState(known);
  const said = rows.replaceAll(/[\s，、]+/g, ',').replaceAll(/^,|,$/g, '');
  return (
    <div className="import-beside">
      <TextField
        label={t('headerRows')}
        inputMode="numeric"
        value={rows}
        placeholder={t('headerRowsFirst')}
        onValue={setRows}
      />
      {said !== known && said !== '' && (
        <Button onClick={() => void reread({ ...hint, headerRows: said })}>{t('reread')}</Button>
      )}
    </div>
  );
}
