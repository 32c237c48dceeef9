import { useState } from 'react';
import { Button } from '../../components/button';
import { Answer } from '../../components/states';
import { useAnswer, type Milestone, type Project } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { ClaimMilestone } from './claim-milestone';
import { ForecastForm } from './forecast-form';
import { Missing } from './missing';
import { MorePapers } from './more-papers';
import { TurnForm } from './turn-form';
import { projects } from './text';

type Open = 'claim' | 'papers' | 'forecast' | 'pause' | 'resumption';

/** What is missing for the next stage is the only call to action. */
export function ProjectNextStep({ project }: { project: Project }) {
  return project.status === 'terminated' ? <Ended project={project} /> : <NextStep project={project} />;
}

/** Nothing is asked for any more: when it ended, and why. */
function Ended({ project: { turns } }: { project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  const end = turns.findLast(({ kind }) => kind === 'termination');
  return (
    <section className="next-step stack-tight" aria-labelledby="project-next">
      <h2 id="project-next">{t('endedTitle')}</h2>
      <p>
        {end
          ? t('ended', { date: businessDate(end.occurredOn, language), reason: end.reason })
          : t('endedUntold')}
      </p>
    </section>
  );
}

function NextStep({ project }: { project: Project }) {
  const t = projects.use();
  const { data: me } = useMe();
  const [open, setOpen] = useState<Open>();
  const query = useAnswer('/projects/{id}/readiness', { path: { id: project.id } });
  const waiting = project.milestones.find(({ state }) => state === 'claimed');
  const close = () => setOpen(undefined);
  return (
    <section className="next-step stack-tight" aria-labelledby="project-next">
      <h2 id="project-next">{t('next')}</h2>
      <Answer query={query} lines={3}>
        {({ stage, ready, missing }) => (
          <>
            {ready ? (
              <p>{t('nextReady', { stage: t(stage) })}</p>
            ) : (
              <Missing stage={stage} missing={missing} />
            )}
            {project.proposals.map(({ months, percent }) => (
              <p key={percent} className="small">
                {t('proposals', { months, percent: `${Number(percent)} %` })}
              </p>
            ))}
            {open === 'claim' && <ClaimMilestone project={project} stage={stage} done={close} />}
            {open === 'papers' && waiting && <MorePapers milestone={waiting} done={close} />}
            {open === 'forecast' && <ForecastForm project={project} done={close} />}
            {(open === 'pause' || open === 'resumption') && (
              <TurnForm project={project} turn={open} done={close} />
            )}
            {!open && <Doors project={project} stage={stage} waiting={waiting} open={setOpen} me={me} />}
          </>
        )}
      </Answer>
    </section>
  );
}

interface DoorsProps {
  project: Project;
  stage: Milestone['stage'];
  waiting: Milestone | undefined;
  open: (what: Open) => void;
  me: Parameters<typeof may.claimMilestones>[0];
}

function Doors({ project, stage, waiting, open, me }: DoorsProps) {
  const t = projects.use();
  const works =
    may.reportProjects(me) && project.credits.some(({ teamId }) => me?.scopes.orgUnitIds.includes(teamId));
  const working = project.status === 'active' || project.status === 'paused';
  return (
    <div className="row no-print">
      {may.claimMilestones(me) && working && (
        <Button look="primary" onClick={() => open('claim')}>
          {t('claim', { stage: t(stage) })}
        </Button>
      )}
      {may.claimMilestones(me) && waiting && <Button onClick={() => open('papers')}>{t('addPapers')}</Button>}
      {works && working && (
        <Button look="quiet" onClick={() => open('forecast')}>
          {t('forecastChange')}
        </Button>
      )}
      {may.pauseProjects(me) && project.status === 'active' && (
        <Button look="quiet" onClick={() => open('pause')}>
          {t('pause')}
        </Button>
      )}
      {may.pauseProjects(me) && project.status === 'paused' && (
        <Button look="quiet" onClick={() => open('resumption')}>
          {t('resume')}
        </Button>
      )}
    </div>
  );
}
