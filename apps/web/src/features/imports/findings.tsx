import { Check } from '../../components/field';
import type { SheetFinding } from '../../lib/api';
import { listed } from '../../lib/i18n';
import { isTaken, withRow } from './sheet-draft';
import { imports } from './text';
import type { Work } from './work';

interface Props {
  work: Work;
  change: (part: Partial<Work>) => void;
}

/** What a careful clerk would ask somebody about; of a double claim one row can be left out. */
export function Findings({ work, change }: Props) {
  const t = imports.use();
  const { findings } = work.analysis;
  if (findings.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={t('findings')}>
      <h3>{t('findings')}</h3>
      <ul className="records">
        {findings.map((finding) => (
          <li key={[finding.code, ...finding.rows, ...finding.texts].join('|')}>
            <p>{finding.why}</p>
            <small className="quiet block">
              {listed(finding.texts)} · {t('theRows', { rows: listed(finding.rows.map(String)) })}
            </small>
            {finding.code === 'double-claim' && <Claims finding={finding} work={work} change={change} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Claims({ finding, work: { draft }, change }: Props & { finding: SheetFinding }) {
  const t = imports.use();
  return (
    <div className="row">
      {finding.rows.map((row) => (
        <Check
          key={row}
          label={t('takeRow', { row })}
          value={isTaken(draft, row)}
          onValue={(taken) => change({ draft: withRow(draft, row, taken), jobId: '', isWritten: false })}
        />
      ))}
    </div>
  );
}
