import { ButtonLink } from '../../components/button';
import type { Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { FilterBar } from '../../components/filter-bar';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type Visit } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { VISIT_KINDS } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { DraftsOnDevice } from './drafts-on-device';
import { visits } from './text';

export default function VisitList() {
  const t = visits.use();
  const say = terms.use();
  const { data: me } = useMe();
  const [{ teamId, kind, q, sort }, set] = useFilters('teamId', 'kind', 'q', 'sort');
  const order = sort || '-occurredOn';
  const filters = { teamId, kind, q: useRested(q) };
  const query = useRows('/visits', { query: { ...filters, sort: order, limit: 50, count: true } });
  const columns = useColumns();
  const log = may.logVisit(me) && (
    <ButtonLink look="primary" to="/visits/new">
      {t('log')}
    </ButtonLink>
  );
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <ExportButtons list="/visits" query={filters} name={t('title')} />
          {log}
        </>
      }
    >
      {me && <DraftsOnDevice userId={me.id} />}
      <FilterBar
        shown={{ q, teamId, kind }}
        set={set}
        search={{ label: t('enterprise'), hint: t('searchHint') }}
        team={{ label: t('team'), all: t('allTeams') }}
        lists={{
          kind: {
            label: t('kind'),
            all: t('allKinds'),
            choices: VISIT_KINDS.map((value) => ({ value, label: say(value) })),
          },
        }}
      />
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/visits"
        sort={order}
        onSort={(next) => set({ sort: next })}
        empty={
          teamId || kind || q ? <Empty title={t('none')} /> : <Empty title={t('noneYet')} action={log} />
        }
      />
    </Page>
  );
}

function useColumns(): [Column<Visit>, ...Column<Visit>[]] {
  const t = visits.use();
  const say = terms.use();
  const language = useLanguage();
  return [
    {
      key: 'enterprise',
      head: t('enterprise'),
      cell: (visit) => visit.enterpriseName ?? visit.leadTitle ?? t('unnamed'),
    },
    {
      key: 'date',
      head: t('date'),
      sort: 'occurredOn',
      phone: 'side',
      cell: (visit) => <span className="nowrap">{nearDay(visit.occurredOn, language)}</span>,
    },
    { key: 'kind', head: t('kind'), cell: (visit) => <span className="nowrap">{say(visit.kind)}</span> },
    { key: 'team', head: t('team'), cell: (visit) => <span className="nowrap">{visit.teamName}</span> },
    {
      key: 'met',
      head: t('met'),
      cell: (visit) =>
        listed((visit.counterparts ?? []).map((c) => [c.name, c.title].filter(Boolean).join(' '))),
    },
    {
      key: 'needs',
      head: t('needs'),
      phone: 'off',
      cell: (visit) => <span className="clamp">{visit.needs}</span>,
    },
  ];
}
