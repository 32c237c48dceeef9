import { Link } from 'react-router';
import { ButtonLink } from '../../components/button';
import { useRows, type DayItem, type Me, type Task } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { recordPath } from '../../lib/records';
import { Clock } from '../facilitation/clock';
import { movesOf, PLAIN } from '../facilitation/task-moves';
import { tasks as facilitation } from '../facilitation/text';
import { FromTo } from '../scoreboard/from-to';
import { actionPath, detailOf, titleOf } from './day-words';
import { day } from './text';

/** Lines of one band, each one tap from its action. */
export function DayItems({ items, moved }: { items: DayItem[]; moved: boolean }) {
  const { data: me } = useMe();
  const { rows: tasks } = useRows(
    '/facilitation-tasks',
    { query: { open: true, sort: 'dueAt', limit: 50 } },
    { enabled: items.some(({ kind }) => kind === 'task-to-do') },
  );
  const log = may.logVisit(me);
  const t = day.use();
  return (
    <ul>
      {items.map((item) => {
        const task = tasks.find(({ id }) => id === item.recordId);
        return (
          <li key={`${item.kind}${item.recordId}`} className="day-item">
            <span className="day-what">
              <Link to={recordPath(item.recordType, item.recordId)}>{titleOf(t, item)}</Link>
              <span className="small quiet">{detailOf(t, item)}</span>
            </span>
            <span className="day-when small quiet">{task ? <Clock task={task} /> : <When of={item} />}</span>
            {task ? (
              <TaskDoor task={task} me={me} />
            ) : (
              <ButtonLink look={moved ? 'quiet' : 'plain'} to={actionPath(item, log)} className="no-print">
                {day.has(item.action) && (log || item.action !== 'log-visit') ? t(item.action) : t('open')}
              </ButtonLink>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function When({ of: { kind, before, after, dueOn, since } }: { of: DayItem }) {
  const t = day.use();
  const language = useLanguage();
  if (kind === 'score-moved') return <FromTo before={before} after={after} />;
  if (dueOn) return <>{nearDay(dueOn, language)}</>;
  return since && <>{t('since', { day: nearDay(since, language) })}</>;
}

/** The usual move of its state: what has to say something opens its form beside the list. */
function TaskDoor({ task, me }: { task: Task; me: Me | undefined }) {
  const t = facilitation.use();
  const d = day.use();
  const [move] = movesOf(me, task);
  const opensForm = move && !PLAIN.includes(move);
  return (
    <ButtonLink
      to={opensForm ? `/tasks?task=${task.id}&move=${move}` : `/tasks/${task.id}`}
      className="no-print"
    >
      {move ? t(move) : d('open')}
    </ButtonLink>
  );
}
