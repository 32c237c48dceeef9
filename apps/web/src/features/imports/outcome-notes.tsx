import type { ImportJob } from '../../lib/api';
import { count } from '../../lib/format/figures';
import { imports } from './text';

/** How the file's own words for a state moved since its last file. */
export function OutcomeNotes({ job: { statusChanges } }: { job: ImportJob }) {
  const t = imports.use();
  if (statusChanges.length === 0) return null;
  return (
    <section className="stack-tight">
      <h3>{t('statusChanges')}</h3>
      <ul className="import-changes">
        {statusChanges.map(({ from, to, count: rows }) => (
          <li key={`${from}→${to}`}>
            {t('statusChange', {
              from: from || t('blank'),
              to: to || t('blank'),
              n: count(rows),
              count: rows,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
