import { Link } from 'react-router';
import { ButtonLink } from '../../components/button';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { app } from '../../app/text';
import { useAnswer, type DayItem } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { DayItems } from './day-items';
import { listPath } from './day-words';
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
                  <>
                    <DayItems items={answer[band]} moved={band === 'moved'} />
                    <More items={answer[band]} />
                  </>
                )}
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}

/** What does not stand here any more stands in the list of what came last. */
function More({ items }: { items: readonly DayItem[] }) {
  const t = day.use();
  const last = items.at(-1);
  const path = last && listPath(last);
  return items.length >= MOST && path ? (
    <p>
      <Link to={path}>{t('all')}</Link>
    </p>
  ) : null;
}
