import { useState } from 'react';
import { Figure } from '../../components/figure';
import type { ImportJob } from '../../lib/api';
import { count } from '../../lib/format/figures';
import { ImportRows, type RowFilter } from './import-rows';
import { imports } from './text';
import { warningWords } from './warning-words';

const COUNTS = ['rows', 'created', 'updated', 'unchanged', 'rejected'] as const;

/** Every count opens into its rows, and so does every warning. */
export function OutcomeFigures({ job, isPart = false }: { job: ImportJob; isPart?: boolean }) {
  const t = imports.use();
  const [shown, setShown] = useState<RowFilter>();
  const open = (filter: RowFilter) => () => setShown(filter);
  return (
    <>
      <dl className="outcome">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>
              <Figure
                opens={t('showRows')}
                onOpen={
                  job[name] > 0
                    ? open({ title: t(name), ...(name !== 'rows' && { outcome: name }) })
                    : undefined
                }
              >
                {count(job[name])}
              </Figure>
            </dd>
          </div>
        ))}
        {!isPart && job.absent > 0 && (
          <div>
            <dt>{t('absent')}</dt>
            <dd>
              <Figure hint={t('absentHint')}>{count(job.absent)}</Figure>
            </dd>
          </div>
        )}
      </dl>
      {job.warnings.length > 0 && (
        <div className="row">
          <span className="small strong">{t('warnings')}</span>
          {job.warnings.map(({ code, count: rows }) => (
            <Figure
              key={code}
              opens={t('showRows')}
              onOpen={open({ title: warningWords(t, code), warning: code })}
            >
              {`${warningWords(t, code)} ${count(rows)}`}
            </Figure>
          ))}
        </div>
      )}
      {shown && <ImportRows job={job} filter={shown} close={() => setShown(undefined)} />}
    </>
  );
}
