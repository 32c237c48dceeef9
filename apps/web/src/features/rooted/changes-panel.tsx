import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useChanges, type ChangedRecord } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { money, NOTHING, percent, score } from '../../lib/format/figures';
import { useLanguage, type Language } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { metricName, rooted } from './text';

type Change = ChangedRecord['changes'][number];

interface Props {
  from: string;
  to: string;
  filters: Record<string, string | readonly string[] | undefined>;
  close: () => void;
}

/** Which records moved the figures between two days, and how. */
export default function ChangesPanel({ from, to, filters, close }: Props) {
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
            {query.hasNextPage && <More shown={query.rows.length} {...query} />}
          </div>
        )}
      </Answer>
    </SidePanel>
  );
}

function Line({ record }: { record: ChangedRecord }) {
  const t = rooted.use();
  const language = useLanguage();
  return (
    <li>
      <Link to={recordPath('contract', record.id)}>{record.label}</Link>
      <small className="quiet block">{record.enterpriseName}</small>
      <p className="small">
        {told(record)
          .map((change) => `${metricName(t, change.metric)} ${moved(t, change, language)}`)
          .join(' · ')}
      </p>
      {record.said && <p className="small quiet">{record.said}</p>}
    </li>
  );
}

/** Of each stage once, since `due` and the like follow from it. */
function told({ changes }: ChangedRecord): Change[] {
  const whole = changes.filter(({ metric }) => !metric.includes('.'));
  return whole.length > 0 ? whole : changes;
}

/** 进入 2026年3月; 3.2亿元 → 4亿元; 退出. */
function moved(
  t: ReturnType<typeof rooted.use>,
  { metric, change, before, after }: Change,
  language: Language,
): string {
  const value = (of: string | null) => valueInWords(metric, of, language);
  if (change === 'changed') return `${value(before)} → ${value(after)}`;
  const [way, what] = [t(change), change === 'entered' ? after : before];
  return what === null ? way : `${way} ${value(what)}`;
}

function valueInWords(metric: string, value: string | null, language: Language): string {
  if (metric === 'cohort' || metric === 'fundsInPlace') return money(value, 'CNY', language);
  if (metric === 'utilisation') return percent(value);
  if (metric.startsWith('days.')) return score(value);
  return metric === 'credits' ? (value ?? NOTHING) : businessDate(value, language);
}
