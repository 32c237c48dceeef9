import { useState } from 'react';
import { ButtonLink } from '../../components/button';
import { DataTable, More, type Column } from '../../components/data-table';
import { SelectField, TextField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Tag } from '../../components/light';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useRested, useFilters } from '../../lib/address';
import { useRows, type Lead } from '../../lib/api';
import { fullMoney, money } from '../../lib/format/figures';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe, useTeams } from '../../lib/me';
import { LEAD_STAGES } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { leads } from './text';

export default function LeadList() {
  const t = leads.use();
  const { data: me } = useMe();
  const [{ teamId, stage, q, sort }, set] = useFilters('teamId', 'stage', 'q', 'sort');
  const order = sort || '-updatedAt';
  const query = useRows('/leads', {
    query: { teamId, stage, q: useRested(q), sort: order, limit: 50, count: true },
  });
  const filtered = Boolean(teamId || stage || q);
  const columns = useColumns();
  const file = may.fileLead(me) && <ButtonLink to="/leads/new">{t('file')}</ButtonLink>;
  return (
    <Page title={t('title')} actions={file}>
      <Filters {...{ teamId, stage, q, set }} />
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            filtered ? (
              <Empty title={t('none')} />
            ) : (
              <Empty title={t('noneYet')} action={file} />
            )
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={(lead) => lead.id}
                href={(lead) => `/leads/${lead.id}`}
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
  stage: string;
  q: string;
  set: (changes: { teamId?: string; stage?: string; q?: string }) => void;
}

function Filters({ teamId, stage, q, set }: FilterProps) {
  const t = leads.use();
  const say = terms.use();
  const { teams } = useTeams();
  const [text, setText] = useState(q);
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={t('name')}
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
        label={t('stage')}
        value={stage}
        onValue={(value) => set({ stage: value })}
        choices={[
          { value: '', label: t('allStages') },
          ...LEAD_STAGES.map((code) => ({ value: code as string, label: say(code) })),
        ]}
      />
    </search>
  );
}

function useColumns(): [Column<Lead>, ...Column<Lead>[]] {
  const t = leads.use();
  const language = useLanguage();
  return [
    { key: 'title', head: t('name'), sort: 'title', cell: (lead) => lead.title },
    { key: 'investor', head: t('investor'), cell: (lead) => <Investor lead={lead} /> },
    {
      key: 'stage',
      head: t('stage'),
      sort: 'stage',
      phone: 'side',
      cell: (lead) => <StageTag stage={lead.stage} />,
    },
    { key: 'owner', head: t('owner'), cell: (lead) => <span className="nowrap">{lead.ownerTeamName}</span> },
    {
      key: 'introducer',
      head: t('introducer'),
      phone: 'off',
      cell: (lead) => <span className="nowrap">{lead.introducerTeamName}</span>,
    },
    { key: 'expected', head: t('expected'), align: 'right', cell: (lead) => <Expected lead={lead} /> },
    {
      key: 'updated',
      head: t('updated'),
      sort: 'updatedAt',
      align: 'right',
      phone: 'off',
      cell: (lead) => <small>{instant(lead.updatedAt, language)}</small>,
    },
  ];
}

export function Investor({ lead }: { lead: Lead }) {
  const t = leads.use();
  return (
    <>
      {lead.enterpriseName ?? lead.investorName}
      {lead.confidential && <small className="quiet"> {t('confidential')}</small>}
    </>
  );
}

export function StageTag({ stage }: { stage: Lead['stage'] }) {
  const say = terms.use();
  return <Tag tone={stage === 'signed' ? 'green' : 'grey'}>{say(stage)}</Tag>;
}

export function Expected({ lead }: { lead: Lead }) {
  const t = leads.use();
  const language = useLanguage();
  const value = lead.expectedInvestment;
  return (
    <Figure hint={value ? fullMoney(value.amount, value.currency) : t('unknownAmount')}>
      {money(value?.amount, value?.currency ?? 'CNY', language)}
    </Figure>
  );
}
