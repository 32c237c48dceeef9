import { useState } from 'react';
import { Button } from '../../components/button';
import { MendColumn } from './mend-column';
import { MendMeaning } from './mend-meaning';
import { canMend, type Group } from './questions';
import { Reading } from './readings';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  group: Group;
  work: Work;
  change: (part: Partial<Work>) => void;
  settle: () => void;
}

const FEW = 5;

/** One column and one reason for doubt: right as it is, or said otherwise. */
export function QuestionGroup({ group, work, change, settle }: Props) {
  const t = imports.use();
  const [all, setAll] = useState(false);
  const [mending, setMending] = useState<number>();
  const shown = all ? group.items : group.items.slice(0, FEW);
  const name = group.column || t('wholeSheet');
  const mend = canMend(group) || group.about === 'column';
  return (
    <section className="import-question" aria-label={name}>
      <div className="row spread">
        <h3>{name}</h3>
        <Button onClick={settle}>{t(group.items.length > 1 ? 'theseRight' : 'right')}</Button>
      </div>
      <ul>
        {shown.map((item, i) => (
          <li key={`${item.text}${item.rows[0]}`}>
            <div className="row spread import-item">
              <Reading group={group} item={item} draft={work.draft} />
              {mend && (
                <Button
                  look="quiet"
                  aria-label={t('sayOtherwise', { text: item.text })}
                  aria-expanded={mending === i}
                  onClick={() => setMending(mending === i ? undefined : i)}
                >
                  {t('otherwise')}
                </Button>
              )}
            </div>
            {mending === i && group.about === 'column' && (
              <MendColumn column={group.column} work={work} change={change} />
            )}
            {mending === i && group.about === 'cells' && (
              <MendMeaning
                field={group.field!}
                text={item.text}
                work={work}
                change={change}
                close={() => setMending(undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      {group.items.length > shown.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('moreItems', { n: group.items.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
