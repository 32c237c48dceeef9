import type { Column } from '../../components/data-table';
import { Segmented } from '../../components/field';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useRows, type Escalation } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { DaysLost } from './stuck';
import { orders } from './text';

const VIEWS = ['open', 'decided', 'answered', 'closed', 'all'] as const;

/** What stalls between a team and a department, and what became of it. */
export default function EscalationList() {
  const t = orders.use();
  const [{ status, departmentId }, set] = useFilters('status', 'departmentId');
  const view = VIEWS.find((v) => v === status) ?? 'open';
  const query = useRows('/escalations', {
    query: {
      status: view === 'all' ? undefined : view,
      departmentId,
      sort: 'raisedAt',
      limit: 50,
      count: true,
    },
  });
  const columns = useColumns();
  return (
    <Page title={t('title')}>
      <div className="filters no-print">
        <Segmented
          label={t('state')}
          hideLabel
          value={view}
          onValue={(next) => set({ status: next === 'open' ? '' : next })}
          choices={VIEWS.map((value) => ({ value, label: t(value) }))}
        />
      </div>
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/escalations"
        empty={<Empty title={t('none')} />}
      />
    </Page>
  );
}

function useColumns(): [Column<Escalation>, ...Column<Escalation>[]] {
  const t = orders.use();
  const language = useLanguage();
  return [
    { key: 'question', head: t('question'), cell: ({ question }) => question },
    {
      key: 'who',
      head: t('who'),
      width: '17em',
      cell: ({ teamName, departmentName }) => t('stuck', { team: teamName, department: departmentName }),
    },
    { key: 'lost', head: t('lost'), cell: (row) => <DaysLost of={row} /> },
    {
      key: 'due',
      head: t('due'),
      cell: ({ decisionDueAt }) => <span className="nowrap">{instant(decisionDueAt, language)}</span>,
      phone: 'off',
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ status }) => <span className="nowrap">{t(status)}</span>,
      phone: 'side',
    },
  ];
}
