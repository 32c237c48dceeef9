import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { Segmented } from '../../components/field';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useIndicatorRecords, type CountedRecord, type RejectedRecord, type Scorecard } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { hasPage, recordPath } from '../../lib/records';
import { term, terms } from '../../lib/terms';
import { Formula } from './indicator-table';
import { AnnualTarget, Surveyed } from './indicator-origin';
import { useIndicatorName } from './indicator-name';
import { valueOf } from './operands';
import { scores } from './text';

interface Props {
  runId: string;
  card: Scorecard;
  /** The period and the day of its run. */
  at: { period: string; asOf: string } | undefined;
  code: string;
  close: () => void;
}

const SURVEYED = ['enterprise-satisfaction', 'service-satisfaction'];
const SIDES = ['counted', 'rejected'] as const;

/** What was counted, what was not, and why; from there the record. */
export function IndicatorPanel({ runId, card, at, code, close }: Props) {
  const language = useLanguage();
  const t = scores.use();
  const name = useIndicatorName();
  const [side, setSide] = useState<(typeof SIDES)[number]>('counted');
  const query = useIndicatorRecords(runId, card.teamId, code);
  const indicator = card.indicators.find((i) => i.code === code);
  return (
    <SidePanel title={`${card.teamName} · ${name(code)}`} onClose={close}>
      <div className="stack">
        {indicator && (
          <Formula indicator={indicator}>
            {code === 'signed-vs-target' && at && (
              <AnnualTarget teamId={card.teamId} period={at.period} asOf={at.asOf} />
            )}
            {SURVEYED.includes(code) && <Surveyed indicator={indicator} campaign={query.counted[0]} />}
          </Formula>
        )}
        <Answer query={query}>
          {() => (
            <>
              <Segmented
                label={t('evidence')}
                hideLabel
                value={side}
                onValue={setSide}
                choices={SIDES.map((value) => ({ value, label: `${t(value)} ${indicator?.[value] ?? ''}` }))}
              />
              {side === 'counted' ? (
                <Records
                  none={t('noneCounted')}
                  records={query.counted}
                  note={(r) =>
                    r.contribution !== null &&
                    t('contribution', { value: valueOf(code, r.contribution, language) })
                  }
                />
              ) : (
                <Records none={t('noneRejected')} records={query.rejected} note={(r) => r.reason} />
              )}
              {query.hasNextPage && (
                <More
                  shown={query.counted.length + query.rejected.length}
                  hasNextPage
                  isFetchingNextPage={query.isFetchingNextPage}
                  fetchNextPage={query.fetchNextPage}
                />
              )}
            </>
          )}
        </Answer>
      </div>
    </SidePanel>
  );
}

interface RecordsProps<R> {
  none: string;
  records: R[];
  note: (record: R) => ReactNode;
}

function Records<R extends CountedRecord | RejectedRecord>({ none, records, note }: RecordsProps<R>) {
  const say = terms.use();
  const language = useLanguage();
  return (
    <section>
      {records.length === 0 ? (
        <p className="quiet">{none}</p>
      ) : (
        <ul className="records">
          {records.map((record) => (
            <li key={`${record.recordType}${record.id}`}>
              {hasPage(record.recordType) ? (
                <Link to={recordPath(record.recordType, record.id)}>{record.label}</Link>
              ) : (
                record.label
              )}
              <small className="quiet block">
                {' '}
                {record.occurredOn && `${businessDate(record.occurredOn, language)} · `}
                {term(say, record.recordType)}
              </small>
              <p className="small">{note(record)}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
