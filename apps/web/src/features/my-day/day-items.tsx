import { Link } from 'react-router';
import { ButtonLink } from '../../components/button';
import type { DayItem } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { recordPath } from '../../lib/records';
import { FromTo } from '../scoreboard/from-to';
import { actionPath, detailOf, titleOf } from './day-words';
import { day } from './text';

/** Lines of one band, each one tap from its action. */
export function DayItems({ items, moved }: { items: DayItem[]; moved: boolean }) {
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
            {item.kind === 'score-moved' ? (
              <FromTo before={item.before} after={item.after} />
            ) : (
              item.dueOn && nearDay(item.dueOn, language)
            )}
          </span>
          <ButtonLink look={moved ? 'quiet' : 'plain'} to={actionPath(item, log)} className="no-print">
            {day.has(item.action) && (log || item.action !== 'log-visit') ? t(item.action) : t('open')}
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}
