import { useParams } from 'react-router';
import { Button } from '../../components/button';
import { Refused } from '../../components/form';
import { Facts } from '../../components/facts';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forgetWhere, useAnswer, useSubmission, type SurveyCampaign } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { count } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { campaigns } from './campaign-text';
import { Links } from './links';
import { Results } from './results';

export default function CampaignPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/survey-campaigns/{id}', { path: { id } });
  return (
    <Answer query={query} whole>
      {(campaign) => <CampaignView campaign={campaign} />}
    </Answer>
  );
}

function CampaignView({ campaign }: { campaign: SurveyCampaign }) {
  const t = campaigns.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const manages = may.manageSurveys(me);
  return (
    <Page
      back="/surveys"
      title={campaign.name}
      lead={<span className="small quiet">{t(campaign.status)}</span>}
      actions={manages && <Turn campaign={campaign} />}
    >
      <div className="stack">
        <Facts
          facts={[
            [t('period'), businessDate(campaign.period, language)],
            [t('invited'), campaign.status !== 'draft' && count(campaign.invited)],
            [t('expires'), businessDate(campaign.expiresOn, language)],
          ]}
        />
        {campaign.status === 'draft' ? (
          <p className="quiet">{t('launchHint')}</p>
        ) : (
          <Results id={campaign.id} />
        )}
        {manages && campaign.status === 'launched' && <Links campaign={campaign} />}
      </div>
    </Page>
  );
}

/** What can be done with it now: send it out, or end it. */
function Turn({ campaign: { id, status, version } }: { campaign: SurveyCampaign }) {
  const t = campaigns.use();
  const tell = useToast();
  const route = status === 'draft' ? 'launch' : 'closure';
  const form = useSubmission((body: object, key) =>
    api.post(`/survey-campaigns/{id}/${route}`, { path: { id }, body, key, version }),
  );
  if (status === 'closed') return null;
  const go = async () => {
    if (!(await form.submit({}))) return;
    // A survey that is closed has no links any more to ask for.
    await forgetWhere((path) => path.startsWith('/survey-campaigns') && !path.endsWith('/links'));
    tell(t(status === 'draft' ? 'launchedNow' : 'closedNow'));
  };
  return (
    <>
      <Refused by={form} />
      <Button look={status === 'draft' ? 'primary' : 'plain'} busy={form.pending} onClick={() => void go()}>
        {t(status === 'draft' ? 'launch' : 'close')}
      </Button>
    </>
  );
}
