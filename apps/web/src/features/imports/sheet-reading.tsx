import type { SheetAnalysis } from '../../lib/api';
import { listed } from '../../lib/i18n';
import { Readings } from './readings';
import { readingsOf } from './questions';
import { imports } from './text';
import type { Work } from './work';

/** Where the rows stand, what was passed over, and why. */
export function SheetReading({ work: { analysis, draft, proposed } }: { work: Work }) {
  const t = imports.use();
  const { rows, hiddenRows } = analysis;
  if (!rows) return <p className="small quiet">{t('notUnderstood')}</p>;
  const groups = readingsOf(analysis, '', draft, proposed);
  return (
    <>
      <p className="small">
        {t('rowsAt', { from: rows.from, to: rows.to })}
        {hiddenRows.length > 0 && ` ${t('hiddenRows', { rows: listed(hiddenRows.map(String)) })}`}
      </p>
      {analysis.skipped.length > 0 && <p className="small quiet">{skippedWords(t, analysis)}</p>}
      {groups.length > 0 && (
        <details>
          <summary>{t('howRead')}</summary>
          <Readings groups={groups} draft={draft} />
        </details>
      )}
    </>
  );
}

const ORDER = ['title', 'group', 'subtotal', 'total', 'note', 'blank'] as const;

function skippedWords(t: ReturnType<typeof imports.use>, { skipped }: SheetAnalysis): string {
  const parts = ORDER.flatMap((why) => {
    const rows = skipped.filter((one) => one.why === why).map(({ row }) => String(row));
    if (rows.length === 0) return [];
    const few = rows.length > 8 ? t('manyRows', { n: rows.length }) : t('theRows', { rows: listed(rows) });
    return [`${t(`skip.${why}`)} ${few}`];
  });
  return t('skipped', { parts: parts.join(' · ') });
}
