import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { Answer } from '../../components/states';
import { useRows, type LeadMoment, type Visit } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { term, terms } from '../../lib/terms';
import './lead-page.css';
import { leads } from './text';
import { useLeadVisits } from './use-lead-visits';

type Moment = { at: string; visit: Visit } | { at: string; moment: LeadMoment };

/** Everything about the lead on one line, newest first: visits on their day, changes when they were made. */
export function LeadTimeline({ leadId }: { leadId: string }) {
  const t = leads.use();
  const visits = useLeadVisits(leadId);
  const changes = useRows('/leads/{id}/timeline', { path: { id: leadId }, query: { limit: 100 } });
  const moments: Moment[] = [
    ...visits.rows.map((visit) => ({ at: `${visit.occurredOn}T23:59`, visit })),
    ...changes.rows.map((moment) => ({ at: moment.at, moment })),
  ];
  moments.sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="lead-timeline">
      <h2 id="lead-timeline">{t('timeline')}</h2>
      <Answer query={changes}>
        {() =>
          moments.length === 0 ? (
            <p className="quiet">{t('noTimeline')}</p>
          ) : (
            <ol className="timeline">
              {moments.map((m) =>
                'visit' in m ? (
                  <VisitMoment key={m.visit.id} visit={m.visit} />
                ) : (
                  <ChangeMoment key={m.moment.id} moment={m.moment} />
                ),
              )}
            </ol>
          )
        }
      </Answer>
      {(visits.hasNextPage || changes.hasNextPage) && (
        <More
          shown={moments.length}
          hasNextPage
          isFetchingNextPage={visits.isFetchingNextPage || changes.isFetchingNextPage}
          fetchNextPage={() => (visits.hasNextPage ? visits.fetchNextPage() : changes.fetchNextPage())}
        />
      )}
    </section>
  );
}

function VisitMoment({ visit }: { visit: Visit }) {
  const say = terms.use();
  const language = useLanguage();
  return (
    <li className="timeline-visit">
      <Link to={`/visits/${visit.id}`}>
        {say(visit.kind)} · {visit.teamName}
      </Link>
      <p>{visit.needs}</p>
      <small className="quiet">{businessDate(visit.occurredOn, language)}</small>
    </li>
  );
}

function ChangeMoment({ moment }: { moment: LeadMoment }) {
  const t = leads.use();
  const say = terms.use();
  const language = useLanguage();
  const stage = (code: string | null) => (code === null ? '—' : term(say, code));
  return (
    <li>
      {moment.kind === 'filed' && <p>{t('wasFiled')}</p>}
      {moment.kind === 'stage' && (
        <p>
          {stage(moment.from)} → <span className="strong">{stage(moment.to)}</span>
        </p>
      )}
      {moment.kind === 'change' && <Changes changes={moment.changes} />}
      {moment.reason && <p className="quiet">{moment.reason}</p>}
      <small className="quiet">
        {[instant(moment.at, language), moment.byName].filter(Boolean).join(' · ')}
      </small>
    </li>
  );
}

function Changes({ changes }: { changes: LeadMoment['changes'] }) {
  const t = leads.use();
  const say = terms.use();
  const shown = (value: unknown, name: string | null): string =>
    name ?? (value == null ? '—' : typeof value === 'string' ? term(say, value) : JSON.stringify(value));
  return changes.map(({ field, from, to, fromName, toName }) => {
    const key = `field.${field}`;
    const name = leads.has(key) ? t(key) : field;
    return (
      <p key={field}>{t('changed', { field: name, from: shown(from, fromName), to: shown(to, toName) })}</p>
    );
  });
}
