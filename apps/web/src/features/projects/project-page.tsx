import { Link, useParams } from 'react-router';
import { ButtonLink } from '../../components/button';
import { Facts, TwoSides } from '../../components/facts';
import { Figure } from '../../components/figure';
import { Light } from '../../components/light';
import { Page } from '../../components/page';
import { Roots } from '../../components/roots';
import { Answer } from '../../components/states';
import { useAnswer, type Project } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { tidy } from '../../lib/format/decimal';
import { fullMoney, money, percent } from '../../lib/format/figures';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { ProjectRequests } from '../facilitation/project-requests';
import { MilestoneLine } from './milestone-line';
import { MonthlyReports } from './monthly-reports';
import { ProjectNextStep } from './project-next-step';
import { useRootsLabel } from './project-list';
import './project-page.css';
import { projects } from './text';
import { Utilisation } from './utilisation';

export default function ProjectPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/projects/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(project) => <ProjectView project={project} />}
    </Answer>
  );
}

/** The milestone time line is the page; the light stands on top with its reasons. */
function ProjectView({ project }: { project: Project }) {
  const t = projects.use();
  const { data: me } = useMe();
  const label = useRootsLabel();
  const lead = (
    <span className="row">
      <Roots reached={project.roots} label={label(project.roots)} />
      <span className="small quiet">{t(project.status)}</span>
    </span>
  );
  const help = may.askForHelp(me) && (
    <ButtonLink to={`/tasks/new?projectId=${project.id}`}>{t('facilitate')}</ButtonLink>
  );
  return (
    <Page back="/projects" title={project.title} lead={lead} actions={help}>
      <LightReasons project={project} />
      <ProjectRequests projectId={project.id} />
      <TwoSides
        wide="left"
        left={
          <>
            <MilestoneLine project={project} />
            <ProjectNextStep project={project} />
          </>
        }
        right={
          <>
            <ProjectFacts project={project} />
            <MonthlyReports project={project} />
          </>
        }
      />
    </Page>
  );
}

function LightReasons({ project: { id, status } }: { project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  const query = useAnswer('/projects/{id}/lights', { path: { id } });
  return (
    <Answer query={query} lines={1}>
      {({ light, rules }) => (
        <section className="light-reasons" aria-label={t('lightWhy')}>
          <Light
            colour={light}
            lang={language}
            word={status === 'terminated' ? t('terminated') : undefined}
          />
          <ul>
            {rules
              .filter(({ fired }) => fired)
              .map(({ code, reason, since }) => (
                <li key={code}>
                  {reason}
                  {since && status !== 'terminated' && (
                    <small className="quiet"> {t('since', { date: businessDate(since, language) })}</small>
                  )}
                </li>
              ))}
          </ul>
        </section>
      )}
    </Answer>
  );
}

function ProjectFacts({ project }: { project: Project }) {
  const t = projects.use();
  const language = useLanguage();
  const { amount, currency, utilisation, designCapacity, capacityUnit } = project;
  return (
    <section aria-labelledby="project-facts">
      <h2 id="project-facts" className="sr-only">
        {t('facts')}
      </h2>
      <Facts
        facts={[
          [
            t('investor'),
            <Link key="e" to={`/enterprises/${project.enterpriseId}`}>
              {project.enterpriseName}
            </Link>,
          ],
          [
            t('contract'),
            <Link key="c" to={`/contracts/${project.contractId}`}>
              {project.contract.title}
            </Link>,
          ],
          [t('lead'), project.leadId && <Link to={`/leads/${project.leadId}`}>{project.leadTitle}</Link>],
          [t('signed'), businessDate(project.signedOn, language)],
          [
            t('amount'),
            <Figure key="a" hint={fullMoney(amount, currency ?? 'CNY')}>
              {money(amount, currency ?? 'CNY', language)}
            </Figure>,
          ],
          [
            t('team'),
            listed(project.credits.map(({ teamName, percent: share }) => `${teamName} ${percent(share, 0)}`)),
          ],
          [t('capacity'), designCapacity && `${tidy(designCapacity)} ${capacityUnit ?? ''}`],
          [
            t('utilisation', { year: utilisation?.year ?? '' }),
            utilisation && <Utilisation key="u" project={project} used={utilisation} />,
          ],
        ]}
      />
    </section>
  );
}
