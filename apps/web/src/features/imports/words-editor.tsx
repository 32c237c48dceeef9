import type { SheetEntity } from '@taproot/sheet-fields';
import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { MeaningField } from './meaning-field';
import { imports } from './text';

type Entry = [string, string];
interface Props {
  legend: string;
  entity: SheetEntity;
  field: string;
  entries: readonly Entry[];
  onEntries: (entries: Entry[]) => void;
  /** The left side is given; nothing is added or taken away. */
  isFixed?: boolean;
}

/** Pairs of what the file says and what it means. */
export function WordsEditor({ legend, entity, field, entries, onEntries, isFixed = false }: Props) {
  const t = imports.use();
  const [word, setWord] = useState('');
  const at = { entity, field };
  const put = (i: number, entry: Entry) => onEntries(entries.map((one, k) => (k === i ? entry : one)));
  return (
    <fieldset className="stack-tight">
      <legend>{legend}</legend>
      {entries.map(([said, to], i) => (
        <div key={said} className="import-beside">
          <MeaningField
            {...at}
            label={isFixed ? said : t('means', { text: said })}
            value={to}
            onValue={(next) => put(i, [said, next])}
          />
          {!isFixed && (
            <Button
              look="quiet"
              aria-label={t('dropWord', { text: said })}
              onClick={() => onEntries(entries.filter((_, k) => k !== i))}
            >
              {t('drop')}
            </Button>
          )}
        </div>
      ))}
      {!isFixed && (
        <div className="import-beside">
          <TextField label={t('newWord')} value={word} onValue={setWord} />
          <Button
            disabled={word.trim() === '' || entries.some(([said]) => said === word.trim())}
            onClick={() => {
              onEntries([...entries, [word.trim(), '']]);
              setWord('');
            }}
          >
            {t('addWord')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
