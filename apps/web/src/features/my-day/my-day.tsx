import { Link } from 'react-router';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { app } from '../../app/text';
import { useAnswer, type DayItem } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { recordPath } from '../../lib/records';
import './my-day.css';
import { day } from './text';

const BANDS = ['overdue', 'today', 'waiting', 'moved'] as const;
/** As many lines as the API gives of one band. */
const MOST = 30;
const NOTHING = { overdue: 'noOverdue', today: 'noToday', waiting: 'noWaiting', moved: 'noMoved' } as const;

export default function MyDay() {
  const t = day.use();
  const a = app.use();
  const { data: me } = useMe();
  const query = useAnswer('/my-day');
  const log = may.logVisit(me) && (
    <ButtonLink look="primary" to="/visits/new">
      {a('logVisit')}
    </ButtonLink>
  );
  return (
    <Page title={t('title')} actions={log}>
      <Answer query={query}>
        {(answer) => (
          <div className="bands">
            {BANDS.map((band) => (
              <section
                key={band}
                className={answer[band].length > 0 ? `band band-${band}` : 'band'}
                aria-labelledby={`band-${band}`}
              >
                <h2 id={`band-${band}`}>
                  {t(band)}{' '}
                  <span className="quiet">
                    {answer[band].length >= MOST ? `${MOST}+` : answer[band].length || ''}
                  </span>
                </h2>
                {answer[band].length === 0 ? (
                  <p className="quiet band-none">{t(NOTHING[band])}</p>
                ) : (
                  <Items items={answer[band]} moved={band === 'moved'} />
                )}
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}

function Items({ items, moved }: { items: DayItem[]; moved: boolean }) {
  const { data: me } = useMe();
  const log = may.logVisit(me);
  const t = day.use();
  const language = useLanguage();
  return (
    <ul>
      {items.map((item) => (
        <li key={`${item.kind}${item.recordId}`} className="day-item">
          <span className="day-what">
            <Link to={recordPath(item.recordType, item.recordId)}>{titleOf(t, item)}</Link>
            <span className="small quiet">{detailOf(t, item)}</span>
          </span>
          <span className="small quiet nowrap">
            {item.kind === 'score-moved'
              ? t('fromTo', { before: score(item.before), after: score(item.after) })
              : item.dueOn && nearDay(item.dueOn, language)}
          </span>
          <ButtonLink look={moved ? 'quiet' : 'plain'} to={actionPath(item, log)} className="no-print">
            {day.has(item.action) && (log || item.action !== 'log-visit') ? t(item.action) : t('open')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

type Words = ReturnType<typeof day.use>;

/** What waits in one queue is one line with its number. */
const titleOf = (t: Words, { title, count }: DayItem): string =>
  count === null ? title : t('verificationWaits', { n: count, count });

function detailOf(t: Words, { kind, title, enterprise, count }: DayItem): string {
  const about = count === null ? enterprise : title;
  return [day.has(kind) ? t(kind) : '', count === null && about === title ? '' : about]
    .filter(Boolean)
    .join(' · ');
}

function actionPath({ action, recordType, recordId }: DayItem, log: boolean): string {
  const given = GIVEN[recordType];
  return action === 'log-visit' && log && given
    ? `/visits/new?${given}=${recordId}`
    : recordPath(recordType, recordId);
}

/** How the visit form is told what the next visit follows. */
const GIVEN: Record<string, string> = { visit: 'after', lead: 'leadId', enterprise: 'enterpriseId' };
