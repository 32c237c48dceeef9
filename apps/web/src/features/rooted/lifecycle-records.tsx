import { useState } from 'react';
import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { Segmented } from '../../components/field';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useLifecycleRecords, type LifecycleRecord, type RejectedLifecycleRecord } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { count, money, percent } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { metricName, rooted } from './text';

interface Props {
  title: string;
  metric: string;
  /** The same filters as the figure's. */
  filters: Record<string, string | readonly string[] | undefined>;
  close: () => void;
}

const SIDES = ['counted', 'rejected'] as const;

/** What a figure of the life cycle counted, what it did not, and why; from there the contract. */
export default function LifecycleRecords({ title, metric, filters, close }: Props) {
  const t = rooted.use();
  const [side, setSide] = useState<(typeof SIDES)[number]>('counted');
  const query = useLifecycleRecords({ ...filters, metric });
  const name = metricName(t, metric);
  return (
    <SidePanel title={t('panel', { team: title, name })} onClose={close}>
      <Answer query={query}>
        {() => (
          <div className="stack">
            <Segmented
              label={name}
              hideLabel
              value={side}
              onValue={setSide}
              choices={[
                { value: 'counted', label: `${t('counted')} ${count(query.total)}` },
                { value: 'rejected', label: `${t('rejected')} ${count(query.rejectedTotal)}` },
              ]}
            />
            <Records
              records={side === 'counted' ? query.counted : query.rejected}
              none={t(side === 'counted' ? 'noneCounted' : 'noneRejected')}
              stage={name}
              metric={metric}
            />
            {query.hasNextPage && (
              <More
                shown={query.counted.length + query.rejected.length}
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

interface ListProps {
  records: readonly (LifecycleRecord | RejectedLifecycleRecord)[];
  none: string;
  stage: string;
  metric: string;
}

function Records({ records, none, stage, metric }: ListProps) {
  if (records.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="records">
      {records.map((record) => (
        <Line key={record.id} record={record} stage={stage} metric={metric} />
      ))}
    </ul>
  );
}

interface LineProps extends Pick<ListProps, 'stage' | 'metric'> {
  record: LifecycleRecord | RejectedLifecycleRecord;
}

function Line({ record, stage, metric }: LineProps) {
  const t = rooted.use();
  const language = useLanguage();
  const shared = record.creditedPercent !== '100' && Number(record.creditedPercent) < 100;
  const parts = [
    money(record.amount, 'CNY', language),
    t('signedOn', { date: businessDate(record.signedOn, language) }),
    record.occurredOn && t('reachedOn', { date: businessDate(record.occurredOn, language), stage }),
    metric === 'fundsInPlace' &&
      record.value !== null &&
      t('bringsFunds', { amount: money(record.value, 'CNY', language) }),
    shared && t('share', { percent: percent(record.creditedPercent) }),
  ];
  return (
    <li>
      <Link to={recordPath('contract', record.id)}>{record.label}</Link>
      <small className="quiet block">
        {listed([record.enterpriseName, ...record.teams.map(({ name }) => name)])}
      </small>
      <small className="quiet block">{parts.filter(Boolean).join(' · ')}</small>
      {'reason' in record && <p className="small">{record.reason}</p>}
    </li>
  );
}
