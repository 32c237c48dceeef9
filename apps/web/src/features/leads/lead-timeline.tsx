import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { Answer } from '../../components/states';
import { useRows, type HistoryEntry, type Visit } from '../../lib/api';
import { businessDate, instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { term, terms } from '../../lib/terms';
import './lead-page.css';
import { leads } from './text';
import { useLeadVisits } from './use-lead-visits';

type Moment = { at: string; visit: Visit } | { at: string; change: HistoryEntry };

/** Everything about the lead on one line, newest first: visits on their day, changes when they were made. */
export function LeadTimeline({ leadId }: { leadId: string }) {
  const t = leads.use();
  const visits = useLeadVisits(leadId);
  const history = useRows('/leads/{id}/history', { path: { id: leadId }, query: { limit: 100 } });
  const moments: Moment[] = [
    ...visits.rows.map((visit) => ({ at: `${visit.occurredOn}T23:59`, visit })),
    ...history.rows.map((change) => ({ at: change.at, change })),
  ];
  moments.sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="lead-timeline">
      <h2 id="lead-timeline">{t('timeline')}</h2>
      <Answer query={history}>
        {() =>
          moments.length === 0 ? (
            <p className="quiet">{t('noTimeline')}</p>
          ) : (
            <ol className="timeline">
              {moments.map((moment) =>
                'visit' in moment ? (
                  <VisitMoment key={moment.visit.id} visit={moment.visit} />
                ) : (
                  <ChangeMoment key={moment.change.id} change={moment.change} />
                ),
              )}
            </ol>
          )
        }
      </Answer>
      {(visits.hasNextPage || history.hasNextPage) && (
        <More
          shown={moments.length}
          hasNextPage
          isFetchingNextPage={visits.isFetchingNextPage || history.isFetchingNextPage}
          fetchNextPage={() => (visits.hasNextPage ? visits.fetchNextPage() : history.fetchNextPage())}
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

function ChangeMoment({ change }: { change: HistoryEntry }) {
  const t = leads.use();
  const say = terms.use();
  const language = useLanguage();
  const key = `field.${change.field}`;
  const shown = (value: unknown): string =>
    typeof value === 'string' ? term(say, value) : value == null ? '—' : JSON.stringify(value);
  const field = leads.has(key) ? t(key) : change.field;
  return (
    <li>
      <p>
        {change.from == null
          ? t('setTo', { field, to: shown(change.to) })
          : t('changed', { field, from: shown(change.from), to: shown(change.to) })}
      </p>
      {change.reason && <p className="quiet">{change.reason}</p>}
      <small className="quiet">
        {instant(change.at, language)} · {change.byName}
      </small>
    </li>
  );
}
