import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useChanges, type ChangedRecord } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { metricName, rooted } from './text';

interface Props {
  from: string;
  to: string;
  filters: Record<string, string | readonly string[] | undefined>;
  close: () => void;
}

/** Which records moved the figures between two days, and how. */
export function ChangesPanel({ from, to, filters, close }: Props) {
  const t = rooted.use();
  const language = useLanguage();
  const query = useChanges({ ...filters, from, to });
  const title = t('changedBetween', { from: businessDate(from, language), to: businessDate(to, language) });
  return (
    <SidePanel title={title} onClose={close}>
      <Answer query={query}>
        {() => (
          <div className="stack">
            <p className="quiet">
              {query.total === 0
                ? t('changedNone')
                : t('changedMany', { n: query.total, count: query.total })}
            </p>
            <ul className="records">
              {query.rows.map((record) => (
                <Line key={record.id} record={record} />
              ))}
            </ul>
            {query.hasNextPage && (
              <More
                shown={query.rows.length}
                total={query.total}
                hasNextPage
                isFetchingNextPage={query.isFetchingNextPage}
                fetchNextPage={query.fetchNextPage}
              />
            )}
          </div>
        )}
      </Answer>
    </SidePanel>
  );
}

function Line({ record }: { record: ChangedRecord }) {
  const t = rooted.use();
  return (
    <li>
      <Link to={recordPath('contract', record.id)}>{record.label}</Link>
      <small className="quiet block">{record.enterpriseName}</small>
      <p className="small">{changesInWords(t, record)}</p>
      {record.said && <p className="small quiet">{record.said}</p>}
    </li>
  );
}

/** 开工 进入 · 签约 1.2亿 → 0.9亿; of each stage once, since `due` and the like follow from it. */
function changesInWords(t: ReturnType<typeof rooted.use>, { changes }: ChangedRecord): string {
  const told = changes.filter(({ metric }) => !metric.includes('.'));
  return (told.length > 0 ? told : changes)
    .map(({ metric, change }) =>
      change === 'changed' ? metricName(t, metric) : `${metricName(t, metric)} ${t(change)}`,
    )
    .join(' · ');
}
