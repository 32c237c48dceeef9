import { ButtonLink } from '../../components/button';
import type { Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { Figure } from '../../components/figure';
import { FilterBar } from '../../components/filter-bar';
import { Tag } from '../../components/light';
import { Listing } from '../../components/listing';
import { Page } from '../../components/page';
import { Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type Contract } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { fullMoney, money } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { contracts } from './text';

const KINDS = ['formal', 'framework'] as const;
const STATUSES = ['draft', 'submitted', 'verified', 'rejected', 'terminated', 'void'] as const;

export default function ContractList() {
  const t = contracts.use();
  const { data: me } = useMe();
  const [{ teamId, status, kind, q, sort }, set] = useFilters('teamId', 'status', 'kind', 'q', 'sort');
  const order = sort || '-updatedAt';
  const filters = { teamId, status, kind, q: useRested(q) };
  const query = useRows('/contracts', { query: { ...filters, sort: order, limit: 50, count: true } });
  const columns = useColumns();
  const add = may.claimContract(me) && <ButtonLink to="/contracts/new">{t('add')}</ButtonLink>;
  const filtered = Boolean(teamId || status || kind || q);
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <ExportButtons list="/contracts" query={filters} name={t('title')} />
          {add}
        </>
      }
    >
      <FilterBar
        shown={{ q, teamId, status, kind }}
        set={set}
        search={{ label: t('name'), hint: t('searchHint') }}
        team={{ label: t('owner'), all: t('chooseTeam') }}
        lists={{
          status: {
            label: t('status'),
            all: t('allStatuses'),
            choices: STATUSES.map((value) => ({ value, label: t(value) })),
          },
          kind: {
            label: t('kind'),
            all: t('allKinds'),
            choices: KINDS.map((value) => ({ value, label: t(value) })),
          },
        }}
      />
      <Listing
        query={query}
        caption={t('title')}
        columns={columns}
        path="/contracts"
        sort={order}
        onSort={(next) => set({ sort: next })}
        empty={<Empty title={t(filtered ? 'none' : 'noneYet')} action={add} />}
      />
    </Page>
  );
}

function useColumns(): [Column<Contract>, ...Column<Contract>[]] {
  const t = contracts.use();
  const language = useLanguage();
  return [
    { key: 'title', head: t('name'), sort: 'title', cell: ({ title }) => title },
    { key: 'enterprise', head: t('investor'), cell: ({ enterpriseName }) => enterpriseName },
    {
      key: 'kind',
      head: t('kind'),
      phone: 'off',
      cell: ({ kind }) => (contracts.has(kind) ? t(kind) : kind),
    },
    { key: 'status', head: t('status'), phone: 'side', cell: ({ status }) => <StatusTag status={status} /> },
    {
      key: 'credits',
      head: t('owner'),
      cell: ({ credits }) => listed(credits.map(({ teamName }) => teamName)),
    },
    {
      key: 'signedOn',
      head: t('signedOn'),
      sort: 'signedOn',
      cell: ({ signedOn, signedIsProxy }) => (
        <Figure hollow={signedIsProxy} hint={signedIsProxy ? t('proxy') : undefined}>
          {businessDate(signedOn, language)}
        </Figure>
      ),
    },
    {
      key: 'amount',
      head: t('amount'),
      align: 'right',
      phone: 'side',
      cell: ({ amount, currency, amountEstimated }) => (
        <Figure hint={fullMoney(amount, currency)} hollow={amountEstimated}>
          {money(amount, currency, language)}
        </Figure>
      ),
    },
  ];
}

const TONES = { verified: 'green', rejected: 'red', submitted: 'watch' } as const;

export function StatusTag({ status }: { status: string }) {
  const t = contracts.use();
  const tone = Object.hasOwn(TONES, status) ? TONES[status as keyof typeof TONES] : 'grey';
  return <Tag tone={tone}>{contracts.has(status) ? t(status) : status}</Tag>;
}
