import { useState } from 'react';
import { ButtonLink } from '../../components/button';
import { DataTable, More, type Column } from '../../components/data-table';
import { SelectField, TextField } from '../../components/field';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type Visit } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe, useTeams } from '../../lib/me';
import { VISIT_KINDS } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { DraftsOnDevice } from './drafts-on-device';
import { visits } from './text';

export default function VisitList() {
  const t = visits.use();
  const { data: me } = useMe();
  const [{ teamId, kind, q, sort }, set] = useFilters('teamId', 'kind', 'q', 'sort');
  const order = sort || '-occurredOn';
  const query = useRows('/visits', {
    query: { teamId, kind, q: useRested(q), sort: order, limit: 50, count: true },
  });
  const columns = useColumns();
  const log = may.logVisit(me) && (
    <ButtonLink look="primary" to="/visits/new">
      {t('log')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={log}>
      {me && <DraftsOnDevice userId={me.id} />}
      <Filters {...{ teamId, kind, q, set }} />
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            teamId || kind || q ? (
              <Empty title={t('none')} />
            ) : (
              <Empty title={t('noneYet')} action={log} />
            )
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={(visit) => visit.id}
                href={(visit) => `/visits/${visit.id}`}
                sort={order}
                onSort={(next) => set({ sort: next })}
              />
              <More shown={rows.length} {...query} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

interface FilterProps {
  teamId: string;
  kind: string;
  q: string;
  set: (changes: { teamId?: string; kind?: string; q?: string }) => void;
}

function Filters({ teamId, kind, q, set }: FilterProps) {
  const t = visits.use();
  const say = terms.use();
  const { teams } = useTeams();
  const [text, setText] = useState(q);
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={t('enterprise')}
          type="search"
          value={text}
          placeholder={t('searchHint')}
          onValue={(value) => {
            setText(value);
            set({ q: value });
          }}
        />
      </div>
      {teams.length > 0 && (
        <SelectField
          label={t('team')}
          value={teamId}
          onValue={(value) => set({ teamId: value })}
          choices={[
            { value: '', label: t('allTeams') },
            ...teams.map((team) => ({ value: team.id, label: team.name })),
          ]}
        />
      )}
      <SelectField
        label={t('kind')}
        value={kind}
        onValue={(value) => set({ kind: value })}
        choices={[
          { value: '', label: t('allKinds') },
          ...VISIT_KINDS.map((code) => ({ value: code as string, label: say(code) })),
        ]}
      />
    </search>
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
