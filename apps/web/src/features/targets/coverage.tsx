import { useState } from 'react';
import { Button } from '../../components/button';
import { DataTable, type Column } from '../../components/data-table';
import { SelectField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, useRows, type Campaign, type Coverage } from '../../lib/api';
import { count, percent } from '../../lib/format/figures';
import { may, useMe } from '../../lib/me';
import { AddTarget } from './add-target';
import { NewCampaign } from './new-campaign';
import { TargetPanel } from './target-panel';
import { targets } from './text';

/** Which of the assigned enterprises were visited, and how deep, unit by unit. */
export default function CoveragePage() {
  const t = targets.use();
  const { data: me } = useMe();
  const [{ campaign: chosen }, set] = useFilters('campaign');
  const campaigns = useRows('/campaigns', { query: { sort: '-year', limit: 50 } });
  const campaign = campaigns.rows.find(({ id }) => id === chosen) ?? campaigns.rows[0];
  const [adding, setAdding] = useState(false);
  const add = campaign && may.listTarget(me) && <Button onClick={() => setAdding(true)}>{t('add')}</Button>;
  return (
    <Page title={t('title')} actions={add}>
      <Answer query={campaigns}>
        {() =>
          campaign ? (
            <>
              <div className="filters">
                <SelectField
                  label={t('campaign')}
                  value={campaign.id}
                  onValue={(id) => set({ campaign: id })}
                  choices={campaigns.rows.map((c) => ({ value: c.id, label: `${c.year} · ${c.name}` }))}
                />
              </div>
              <Teams campaign={campaign} />
              {adding && <AddTarget campaignId={campaign.id} close={() => setAdding(false)} />}
            </>
          ) : (
            <Empty title={t('noCampaign')} action={may.manageCampaigns(me) && <NewCampaign />}>
              {t('noCampaignBody')}
            </Empty>
          )
        }
      </Answer>
    </Page>
  );
}

function Teams({ campaign }: { campaign: Campaign }) {
  const t = targets.use();
  const { data: me } = useMe();
  const [{ team }, set] = useFilters('team');
  const query = useAnswer('/target-enterprises/coverage', { query: { campaignId: campaign.id } });
  const columns = useColumns((row) => set({ team: row.teamId }, false));
  return (
    <Answer query={query}>
      {({ items }) => {
        const shown = items.find(({ teamId }) => teamId === team);
        if (items.length === 0)
          return may.seeCity(me) ? (
            <Empty title={t('noTeams')}>{t('addHint')}</Empty>
          ) : (
            <Empty title={t('noneOwn')}>{t('noneOwnBody')}</Empty>
          );
        return (
          <>
            <DataTable caption={t('title')} columns={columns} rows={items} rowKey={(row) => row.teamId} />
            {shown && <TargetPanel campaignId={campaign.id} team={shown} close={() => set({ team: '' })} />}
          </>
        );
      }}
    </Answer>
  );
}

function useColumns(open: (row: Coverage) => void): [Column<Coverage>, ...Column<Coverage>[]] {
  const t = targets.use();
  return [
    { key: 'team', head: t('team'), cell: (row) => <Team row={row} /> },
    {
      key: 'assigned',
      head: t('assigned'),
      align: 'right',
      phone: 'side',
      cell: (row) => (
        <Figure onOpen={() => open(row)} opens={t('listOf', { team: row.teamName })}>
          <span className="phone-only">{t('assigned')} </span>
          {count(row.targets)}
        </Figure>
      ),
    },
    {
      key: 'visited',
      head: t('visited'),
      align: 'right',
      cell: (row) => (
        <Share
          of={row}
          part={row.visited}
          rate={row.visitedRate}
          hint={t('visitedHint')}
          name={t('visited')}
          open={() => open(row)}
        />
      ),
    },
    {
      key: 'deep',
      head: t('deep'),
      align: 'right',
      cell: (row) => (
        <Share
          of={row}
          part={row.deep}
          rate={row.coverage}
          hint={t('deepHint')}
          name={t('deep')}
          open={() => open(row)}
        />
      ),
    },
  ];
}

function Team({ row }: { row: Coverage }) {
  const t = targets.use();
  return (
    <>
      {row.teamName} {row.flag && <small className="quiet">{t(row.flag)}</small>}
    </>
  );
}

interface ShareProps {
  of: Coverage;
  part: number;
  rate: string | null;
  hint: string;
  name: string;
  open: () => void;
}

function Share({ of, part, rate, hint, name, open }: ShareProps) {
  const t = targets.use();
  return (
    <Figure
      hint={rate === null ? t('noRate') : hint}
      onOpen={rate === null ? undefined : open}
      opens={`${of.teamName} ${name}`}
    >
      <span className="phone-only">{name} </span>
      {percent(rate)}{' '}
      <small className="quiet">
        {count(part)}/{count(of.targets)}
      </small>
    </Figure>
  );
}
