import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useRows, type DepartmentDashboard, type DepartmentRecord } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { recordPath } from '../../lib/records';
import { workingTime } from '../facilitation/working-words';
import { departments } from './text';

interface Props {
  department: DepartmentDashboard['department'];
  figure: string;
  /** Of one kind only; empty for all. */
  kind: string;
  asked: Record<'asOf' | 'period', string>;
  close: () => void;
}

/** The requests behind a figure of a department, with the time each took. */
export function DepartmentRecords({ department, figure, kind, asked, close }: Props) {
  const t = departments.use();
  const query = useRows('/dashboards/department/{id}/records', {
    path: { id: department.id },
    query: { ...asked, figure, requestKind: kind },
  });
  const name = departments.has(figure) ? t(figure) : figure;
  const shown = kind === '' ? name : `${kind === 'none' ? t('noKind') : kind} ${name}`;
  const total = query.total ?? 0;
  return (
    <SidePanel title={t('panel', { department: department.name, figure: shown })} onClose={close}>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) => (
          <div className="stack">
            <p className="quiet">{total === 0 ? t('noRecords') : t('total', { n: total, count: total })}</p>
            <ul className="records">
              {rows.map((record) => (
                <Line key={record.id} record={record} />
              ))}
            </ul>
            {query.hasNextPage && <More shown={rows.length} {...query} />}
          </div>
        )}
      </Answer>
    </SidePanel>
  );
}

function Line({ record }: { record: DepartmentRecord }) {
  const t = departments.use();
  const language = useLanguage();
  const time = (minutes: number) => workingTime(minutes, language);
  const { resolutionMinutes: worked, resolutionAllowed: limit, rating } = record;
  const parts = [
    t('receivedOn', { date: businessDate(record.receivedOn, language) }),
    t('answeredIn', { time: time(record.responseMinutes), limit: time(record.responseAllowed) }),
    worked !== null && limit !== null && t('resolvedIn', { time: time(worked), limit: time(limit) }),
    rating !== null && t('ratedAs', { n: rating }),
  ];
  return (
    <li>
      <Link to={recordPath('facilitation-task', record.id)}>{record.title}</Link>
      <small className="quiet block">
        {[record.teamName, record.projectName].filter(Boolean).join(' · ')}
      </small>
      <small className="quiet block">{parts.filter(Boolean).join(' · ')}</small>
    </li>
  );
}
