import { useState } from 'react';
import { ButtonLink } from '../../components/button';
import { DataTable, More, type Column } from '../../components/data-table';
import { ExportButtons } from '../../components/export-buttons';
import { SelectField, TextField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Tag } from '../../components/light';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters, useRested } from '../../lib/address';
import { useRows, type Contract } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { fullMoney, money } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe, useTeams } from '../../lib/me';
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
      <Filters shown={{ teamId, status, kind, q }} set={set} />
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) =>
          rows.length === 0 ? (
            <Empty title={t(filtered ? 'none' : 'noneYet')} action={add} />
          ) : (
            <>
              <DataTable
                caption={t('title')}
                columns={columns}
                rows={rows}
                rowKey={({ id }) => id}
                href={({ id }) => `/contracts/${id}`}
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

type Shown = Record<'teamId' | 'status' | 'kind' | 'q', string>;

function Filters({ shown, set }: { shown: Shown; set: (changes: Partial<Shown>) => void }) {
  const t = contracts.use();
  const { teams } = useTeams();
  const [text, setText] = useState(shown.q);
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={t('name')}
          type="search"
          value={text}
          placeholder={t('searchHint')}
          onValue={(q) => {
            setText(q);
            set({ q });
          }}
        />
      </div>
      <SelectField
        label={t('owner')}
        value={shown.teamId}
        onValue={(teamId) => set({ teamId })}
        choices={[
          { value: '', label: t('chooseTeam') },
          ...teams.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label={t('status')}
        value={shown.status}
        onValue={(status) => set({ status })}
        choices={[
          { value: '', label: t('allStatuses') },
          ...STATUSES.map((s) => ({ value: s as string, label: t(s) })),
        ]}
      />
      <SelectField
        label={t('kind')}
        value={shown.kind}
        onValue={(kind) => set({ kind })}
        choices={[
          { value: '', label: t('allKinds') },
          ...KINDS.map((k) => ({ value: k as string, label: t(k) })),
        ]}
      />
    </search>
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
