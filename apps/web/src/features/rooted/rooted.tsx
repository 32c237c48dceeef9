import { useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/button';
import { Segmented } from '../../components/field';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type CommandCenter, type TeamRoots } from '../../lib/api';
import { usePhone } from '../../lib/viewport';
import { Awaiting } from '../facilitation/awaiting';
import { LightCounts } from '../projects/light-counts';
import { Actions } from './actions';
import { AsOfSlider } from './as-of-slider';
import { changeSpan } from './change-span';
import { Choices } from './choices';
import { inAddress, type Filters } from './filters';
import { GroundPicture } from './ground-picture';
import { ChangesPanel, LifecycleRecords } from './panels';
import { ordered } from './roots';
import './rooted.css';
import { useCategory } from './scope';
import { rooted } from './text';
import { Together } from './together';

const MINUTE = 60_000;

/** The leader's first picture: which signings took root, team by team, at any day. */
export default function Rooted() {
  const t = rooted.use();
  const [{ by, asOf, period, category }, set] = useFilters('by', 'asOf', 'period', 'category');
  const wanted = useCategory(category);
  const filters = { asOf, period, category: [wanted ?? ''] };
  const query = useAnswer(
    '/dashboards/command-center',
    { query: filters },
    { steady: true, every: MINUTE, enabled: wanted !== undefined },
  );
  const phone = usePhone();
  const [folded, fold] = useState(true);
  const order = by === 'rooted' ? 'rooted' : 'signed';
  return (
    <Page title={t('title')} actions={!phone && <Actions asOf={asOf} filters={filters} />}>
      {asOf === '' && (
        <>
          <LightCounts />
          <Awaiting />
        </>
      )}
      <div className="filters rooted-filters no-print">
        <Segmented
          label={t('order')}
          hideLabel
          value={order}
          onValue={(value) => inMotion(() => set({ by: value === 'signed' ? '' : value }))}
          choices={[
            { value: 'signed', label: t('bySigned') },
            { value: 'rooted', label: t('byRooted') },
          ]}
        />
        {phone && (
          <Button aria-expanded={!folded} onClick={() => fold(!folded)}>
            {t('choices')}
          </Button>
        )}
        {!(phone && folded) && <Choices category={wanted ?? ''} period={period} set={set} />}
        {phone && !folded && <Actions asOf={asOf} filters={filters} />}
      </div>
      <AsOfSlider asOf={asOf} onAsOf={(day) => set({ asOf: day })} />
      <Answer query={query} lines={12}>
        {(center) => <Picture center={center} order={order} filters={filters} />}
      </Answer>
    </Page>
  );
}

interface PictureProps {
  center: CommandCenter;
  order: 'signed' | 'rooted';
  filters: Filters;
}

/** What stands open is in the address, so that it can be sent to somebody. */
function Picture({ center, order, filters }: PictureProps) {
  const t = rooted.use();
  const [{ team, metric }, set] = useFilters('team', 'metric');
  const [changesShown, showChanges] = useState(false);
  const teams = ordered(center.items, order);
  const shown = teams.find(({ teamId }) => teamId === team);
  const open = (of: TeamRoots, what: string) => set({ team: of.teamId, metric: what }, false);
  if (teams.length === 0) return <Empty title={t('noTeam')}>{t('noTeamBody')}</Empty>;
  if (center.total.signings === 0) return <Empty title={t('nothing')}>{t('nothingBody')}</Empty>;
  const [from, to] = changeSpan(center.asOf);
  const { asOf = '', period = '' } = filters;
  const search = asOf || period ? `?${inAddress({ asOf, period })}` : '';
  return (
    <>
      <GroundPicture teams={teams} search={search} open={open} />
      <Together
        title={t('city')}
        total={center.total}
        open={(what) => set({ team: 'all', metric: what }, false)}
      />
      <p className="small quiet">{t('rootedHint')}</p>
      <p className="no-print">
        <Button onClick={() => showChanges(true)}>{t('changed')}</Button>
      </p>
      {metric && (shown ?? team === 'all') && (
        <LifecycleRecords
          title={shown?.name ?? t('everyTeam')}
          metric={metric}
          filters={shown ? { ...filters, groupBy: 'team', key: shown.teamId } : filters}
          close={() => set({ team: '', metric: '' })}
        />
      )}
      {changesShown && (
        <ChangesPanel from={from} to={to} filters={withoutDay(filters)} close={() => showChanges(false)} />
      )}
    </>
  );
}

function withoutDay({ asOf: _day, ...filters }: Filters) {
  return filters;
}

/** Columns glide to their new places where the browser can and the reader wants it. */
function inMotion(change: () => void): void {
  if (typeof document.startViewTransition === 'function')
    document.startViewTransition(() => flushSync(change));
  else change();
}
