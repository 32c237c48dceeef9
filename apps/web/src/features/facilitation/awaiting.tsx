import { Link } from 'react-router';
import { Tag } from '../../components/light';
import { useRows, type Escalation } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import './awaiting.css';
import { DaysLost, HeldUp } from './stuck';
import { orders } from './text';

const SHOWN = 5;
const MINUTE = 60_000;

/** What waits for the command center, the longest first: the agency that holds it, the days lost, one tap from deciding. */
export function Awaiting() {
  const { data: me } = useMe();
  return may.readEscalations(me) ? <Questions decides={may.decideEscalation(me)} /> : null;
}

function Questions({ decides }: { decides: boolean }) {
  const t = orders.use();
  const query = useRows(
    '/escalations',
    { query: { status: 'open', sort: 'raisedAt', limit: SHOWN, count: true } },
    { refetchEvery: () => MINUTE },
  );
  if (query.rows.length === 0) return null;
  const more = (query.total ?? 0) - query.rows.length;
  return (
    <section className="awaiting" aria-labelledby="awaiting">
      <h2 id="awaiting">{t(decides ? 'awaiting' : 'awaitingOthers', { n: query.total ?? 0 })}</h2>
      <ul>
        {query.rows.map((escalation) => (
          <Question key={escalation.id} of={escalation} />
        ))}
      </ul>
      {more > 0 && <Link to="/escalations">{t('awaitingMore', { n: more })}</Link>}
    </section>
  );
}

function Question({ of }: { of: Escalation }) {
  const t = orders.use();
  const { id, taskTitle, question } = of;
  return (
    <li>
      <Link to={`/escalations/${id}`} className="awaiting-door">
        <Tag tone="red">{t('toDecide')}</Tag>
        <span className="awaiting-what">{taskTitle ?? question}</span>
        <span className="awaiting-who">
          <HeldUp of={of} />
        </span>
        <DaysLost of={of} />
      </Link>
    </li>
  );
}
