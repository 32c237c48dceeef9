import { Link, useParams } from 'react-router';
import { ButtonLink } from '../../components/button';
import { Facts, TwoSides } from '../../components/facts';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useAnswer, type Lead } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { percent } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { term, terms } from '../../lib/terms';
import { AdmissionReviews } from './admission-review';
import { FirstReports } from './first-reports';
import { LeadIdentity } from './lead-identity';
import { LeadNextStep } from './lead-next-step';
import { Expected, StageTag } from './lead-list';
import { LeadTimeline } from './lead-timeline';
import './lead-page.css';
import { leads } from './text';

export default function LeadPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/leads/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(lead) => <LeadView lead={lead} />}
    </Answer>
  );
}

function LeadView({ lead }: { lead: Lead }) {
  const t = leads.use();
  const { data: me } = useMe();
  const actions = (
    <>
      {may.askForHelp(me) && (
        <ButtonLink to={`/tasks/new?leadId=${lead.id}`}>{t('askDepartment')}</ButtonLink>
      )}
      {may.logVisit(me) && <ButtonLink to={`/visits/new?leadId=${lead.id}`}>{t('logVisit')}</ButtonLink>}
    </>
  );
  return (
    <Page back="/leads" title={lead.title} lead={<StageTag stage={lead.stage} />} actions={actions}>
      <TwoSides
        left={
          <>
            <LeadFacts lead={lead} />
            {lead.enterpriseId === null && may.changeLead(me, lead) && <LeadIdentity lead={lead} />}
            <LeadNextStep lead={lead} />
            {may.traceLead(me) && <FirstReports lead={lead} />}
            {may.readAdmission(me) && <AdmissionReviews leadId={lead.id} />}
          </>
        }
        right={may.traceLead(me) && <LeadTimeline leadId={lead.id} />}
      />
    </Page>
  );
}

function LeadFacts({ lead }: { lead: Lead }) {
  const t = leads.use();
  const { data: me } = useMe();
  const say = terms.use();
  const language = useLanguage();
  const facts: [string, React.ReactNode][] = [
    [
      t('investor'),
      lead.enterpriseId && may.readEnterprises(me) ? (
        <Link to={`/enterprises/${lead.enterpriseId}`}>{lead.enterpriseName}</Link>
      ) : (
        (lead.enterpriseName ?? `${lead.investorName ?? ''} (${t('notOnFile')})`)
      ),
    ],
    [t('expected'), <Expected key="expected" lead={lead} />],
    [t('owner'), lead.ownerTeamName],
    [t('introducer'), lead.introducerTeamName ?? '—'],
    [t('sector'), term(say, lead.sector)],
    [t('channel'), term(say, lead.sourceChannel)],
    [t('filedOn'), businessDate(lead.filedOn, language)],
    [t('probability'), percent(lead.probability, 0)],
  ];
  if (lead.confidential) facts.push([t('confidential'), t('secret')]);
  return (
    <section aria-labelledby="lead-facts">
      <h2 id="lead-facts" className="sr-only">
        {t('facts')}
      </h2>
      <Facts facts={facts} />
    </section>
  );
}
