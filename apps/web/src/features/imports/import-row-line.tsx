import { Link } from 'react-router';
import type { ImportRow } from '../../lib/api';
import { listed } from '../../lib/i18n';
import { hasPage, recordPath } from '../../lib/records';
import { imports } from './text';
import { warningWords } from './warning-words';

export function ImportRowLine({ row }: { row: ImportRow }) {
  const t = imports.use();
  const name = row.externalKey ?? t('noKey');
  return (
    <li>
      <div className="row spread">
        <span>
          {t('rowAt', { row: row.row })} ·{' '}
          {row.recordId && row.recordType && hasPage(row.recordType) ? (
            <Link to={recordPath(row.recordType, row.recordId)}>{name}</Link>
          ) : (
            name
          )}
        </span>
        <small className="quiet">{t(row.outcome)}</small>
      </div>
      {row.errors.map((error) => (
        <p key={`${error.column}${error.code}`} className="small">
          {t('cellError', { column: error.column, value: error.value || t('blank'), message: error.message })}
        </p>
      ))}
      {row.warnings.length > 0 && (
        <small className="quiet block">{listed(row.warnings.map((code) => warningWords(t, code)))}</small>
      )}
    </li>
  );
}
