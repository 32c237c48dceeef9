import { Link } from 'react-router';
import { Tag } from '../../components/light';
import { useRows, type Escalation, type Task } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { Clock } from './clock';
import { DaysLost, HeldUp } from './stuck';
import './awaiting.css';
import { orders, tasks } from './text';

/** What a project waits for: questions before the command center with the days lost, then requests of departments. */
export function ProjectRequests({ projectId }: { projectId: string }) {
  const t = tasks.use();
  const { data: me } = useMe();
  const raised = useRows(
    '/escalations',
    { query: { projectId, status: ['open', 'decided', 'answered'], sort: 'raisedAt', limit: 10 } },
    { enabled: may.readEscalations(me) },
  );
  const asked = useRows(
    '/facilitation-tasks',
    { query: { projectId, open: true, sort: 'dueAt', limit: 10 } },
    { enabled: may.readTasks(me) },
  );
  const escalated = new Set(raised.rows.map(({ taskId }) => taskId));
  const requests = asked.rows.filter(({ id }) => !escalated.has(id));
  if (raised.rows.length + requests.length === 0) return null;
  return (
    <section className="awaiting" aria-labelledby="project-requests">
      <h2 id="project-requests">{t('ofProject')}</h2>
      <ul>
        {raised.rows.map((escalation) => (
          <Raised key={escalation.id} of={escalation} />
        ))}
        {requests.map((task) => (
          <Asked key={task.id} task={task} />
        ))}
      </ul>
    </section>
  );
}

function Raised({ of }: { of: Escalation }) {
  const t = orders.use();
  return (
    <li>
      <Link to={`/escalations/${of.id}`} className="awaiting-door">
        <Tag tone="red">{t(of.status)}</Tag>
        <span className="awaiting-what">{of.taskTitle ?? of.question}</span>
        <span className="awaiting-who">
          <HeldUp of={of} />
        </span>
        <DaysLost of={of} />
      </Link>
    </li>
  );
}

function Asked({ task }: { task: Task }) {
  const t = tasks.use();
  return (
    <li>
      <Link to={`/tasks/${task.id}`} className="awaiting-door">
        <Tag>{t(task.status === 'done' ? 'done-state' : task.status)}</Tag>
        <span className="awaiting-what">{task.title}</span>
        <span className="awaiting-who">
          <HeldUp of={task} />
        </span>
        <Clock task={task} />
      </Link>
    </li>
  );
}
