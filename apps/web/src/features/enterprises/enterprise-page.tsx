import { Link, useParams } from 'react-router';
import { ButtonLink } from '../../components/button';
import { Facts, TwoSides } from '../../components/facts';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useAnswer, useRows, type Enterprise } from '../../lib/api';
import { may, ownTeams, useMe, useTeams } from '../../lib/me';
import { terms } from '../../lib/terms';
import { enterprises } from './text';
import { Timeline } from './timeline';

export default function EnterprisePage() {
  const { id = '' } = useParams();
  const query = useAnswer('/enterprises/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(enterprise) => <EnterpriseView enterprise={enterprise} />}
    </Answer>
  );
}

function EnterpriseView({ enterprise }: { enterprise: Enterprise }) {
  const t = enterprises.use();
  const { data: me } = useMe();
  const { teams } = useTeams();
  const own = ownTeams(me, teams)[0];
  const log = may.logVisit(me) && (
    <ButtonLink to={`/visits/new?enterpriseId=${enterprise.id}`}>{t('logVisit')}</ButtonLink>
  );
  const facts = [
    [t('idNumber'), enterprise.idNumber ?? t('noId')],
    [t('country'), enterprise.country],
    [t('industry'), enterprise.industryCode],
    [t('tags'), enterprise.tags?.join(' · ')],
  ] as const;
  return (
    <Page back={may.readLeads(me) ? '/leads' : '/'} title={enterprise.name} actions={log}>
      <TwoSides
        left={
          <>
            <Facts facts={facts} />
            {own && <Depth id={enterprise.id} teamId={own.id} teamName={own.name} />}
            {may.readLeads(me) && <LeadsOf id={enterprise.id} />}
          </>
        }
        right={<Timeline id={enterprise.id} />}
      />
    </Page>
  );
}

/** How deep the reader's own team has come with this enterprise, and by which visit. */
function Depth({ id, teamId, teamName }: { id: string; teamId: string; teamName: string }) {
  const t = enterprises.use();
  const query = useAnswer('/enterprises/{id}/inspection-depth', { path: { id }, query: { teamId } });
  return (
    <section className="stack-tight">
      <h2>{t('depth')}</h2>
      <Answer query={query} lines={2}>
        {({ depth, steps }) => (
          <>
            <p>{depth === 0 ? t('noDepth') : t('depthOf', { team: teamName, depth })}</p>
            <ol>
              {steps.map((step) => (
                <li key={step.depth}>
                  <Link to={`/visits/${step.visitId}`}>{step.depth}</Link>{' '}
                  <small className="quiet block">{step.reason}</small>
                </li>
              ))}
            </ol>
          </>
        )}
      </Answer>
    </section>
  );
}

function LeadsOf({ id }: { id: string }) {
  const t = enterprises.use();
  const say = terms.use();
  const query = useRows('/leads', { query: { enterpriseId: id, limit: 20 } });
  return (
    <section className="stack-tight">
      <h2>{t('leads')}</h2>
      <Answer query={{ ...query, data: query.data && query.rows }} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="quiet">{t('noLeads')}</p>
          ) : (
            <ul>
              {rows.map((lead) => (
                <li key={lead.id}>
                  <Link to={`/leads/${lead.id}`}>{lead.title}</Link>{' '}
                  <small className="quiet block">
                    {say(lead.stage)} · {lead.ownerTeamName}
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
