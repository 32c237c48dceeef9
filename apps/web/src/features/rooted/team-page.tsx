import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { Button, ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type TeamDashboard } from '../../lib/api';
import { term, terms } from '../../lib/terms';
import { may, useMe } from '../../lib/me';
import { AsOfSlider } from './as-of-slider';
import { changeSpan } from './change-span';
import { SignedIn } from './choices';
import { ChangesPanel, LifecycleRecords } from './panels';
import { StageTable } from './stage-table';
import './rooted.css';
import { teamWords } from './team-text';
import { rooted } from './text';
import { Together } from './together';

/** What one team signed and what took root of it, at any day; each figure opens into its records. */
export default function TeamPage() {
  const { id = '' } = useParams();
  const [{ asOf, period }, set] = useFilters('asOf', 'period');
  const query = useAnswer(
    '/dashboards/team/{id}',
    { path: { id }, query: { asOf, period } },
    { steady: true },
  );
  return (
    <Answer query={query} lines={12} whole>
      {(dashboard) => (
        <Team dashboard={dashboard} asked={{ asOf, period }}>
          <div className="filters no-print">
            <SignedIn period={period} set={set} />
          </div>
          <AsOfSlider asOf={asOf} onAsOf={(day) => set({ asOf: day })} />
        </Team>
      )}
    </Answer>
  );
}

interface TeamProps {
  dashboard: TeamDashboard;
  asked: Record<'asOf' | 'period', string>;
  children: ReactNode;
}

function Team({ dashboard: { team, roots, lifecycle, asOf }, asked, children }: TeamProps) {
  const t = teamWords.use();
  const r = rooted.use();
  const say = terms.use();
  const [{ metric }, set] = useFilters('metric');
  const [changesShown, showChanges] = useState(false);
  const open = (what: string) => set({ metric: what }, false);
  const [from, to] = changeSpan(asOf);
  return (
    <Page
      title={team.name}
      back="/rooted"
      lead={<span className="small quiet">{term(say, team.category)}</span>}
      actions={<Doors teamId={team.id} />}
    >
      {children}
      <Together title={t('signed')} total={roots} open={open} />
      <StageTable group={lifecycle} open={open} />
      <p className="rooted-under no-print">
        <Button onClick={() => showChanges(true)}>{r('changed')}</Button>
      </p>
      {metric && (
        <LifecycleRecords
          title={team.name}
          metric={metric}
          filters={{ ...asked, groupBy: 'team', key: team.id }}
          close={() => set({ metric: '' })}
        />
      )}
      {changesShown && (
        <ChangesPanel
          from={from}
          to={to}
          filters={{ period: asked.period, teamId: [team.id] }}
          close={() => showChanges(false)}
        />
      )}
    </Page>
  );
}

/** The team's own lists. */
function Doors({ teamId }: { teamId: string }) {
  const t = teamWords.use();
  const { data: me } = useMe();
  return (
    <>
      {may.readContracts(me) && (
        <ButtonLink look="quiet" to={`/contracts?teamId=${teamId}`}>
          {t('contracts')}
        </ButtonLink>
      )}
      {may.readProjects(me) && (
        <ButtonLink look="quiet" to={`/projects?teamId=${teamId}`}>
          {t('projects')}
        </ButtonLink>
      )}
      {may.readKpi(me) && (
        <ButtonLink look="quiet" to={`/scores?team=${teamId}`}>
          {t('scores')}
        </ButtonLink>
      )}
    </>
  );
}
