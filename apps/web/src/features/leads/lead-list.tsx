import { ButtonLink } from '../../components/button';
import type { Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { Figure } from '../../components/figure';
import { FilterBar } from '../../components/filter-bar';
import { Tag } from '../../components/light';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { Empty } from '../../components/states';
import { useRested, useFilters } from '../../lib/address';
import { useRows, type Lead } from '../../lib/api';
import { fullMoney, money } from '../../lib/format/figures';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { LEAD_STAGES } from '../../lib/fixed-lists';
import { terms } from '../../lib/terms';
import { leads } from './text';

export default function LeadList() {
  const t = leads.use();
  const say = terms.use();
  const { data: me } = useMe();
  const [{ teamId, stage, q, sort }, set] = useFilters('teamId', 'stage', 'q', 'sort');
  const order = sort || '-updatedAt';
  const filters = { teamId, stage, q: useRested(q) };
  const query = useRows('/leads', { query: { ...filters, sort: order, limit: 50, count: true } });
  const filtered = Boolean(teamId || stage || q);
  const columns = useColumns();
  const file = may.fileLead(me) && <ButtonLink to="/leads/new">{t('file')}</ButtonLink>;
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <ExportButtons list="/leads" query={filters} name={t('title')} />
          {file}
        </>
      }
    >
      <FilterBar
        shown={{ q, teamId, stage }}
        set={set}
        search={{ label: t('name'), hint: t('searchHint') }}
        team={{ label: t('team'), all: t('allTeams') }}
        lists={{
          stage: {
            label: t('stage'),
            all: t('allStages'),
            choices: LEAD_STAGES.map((value) => ({ value, label: say(value) })),
          },
        }}
      />
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/leads"
        sort={order}
        onSort={(next) => set({ sort: next })}
        empty={filtered ? <Empty title={t('none')} /> : <Empty title={t('noneYet')} action={file} />}
      />
    </Page>
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
