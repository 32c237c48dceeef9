import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Button } from '../../components/button';
import { Refused } from '../../components/form';
import { Facts, TwoSides } from '../../components/facts';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { api, forget, useAnswer, useSubmission, type Task } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { listed, useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { ScoreMove } from '../scoreboard/score-move';
import { Clock, useLimitWords } from './clock';
import { MoveForm, useMove } from './move-form';
import { Status } from './task-list';
import { movesOf, PLAIN, settles, type TaskMove } from './task-moves';
import './task-page.css';
import { stageWord, tasks } from './text';

export default function TaskPage() {
  const { id = '' } = useParams();
  const query = useAnswer('/facilitation-tasks/{id}', { path: { id } });
  return (
    <Answer query={query} lines={12} whole>
      {(task) => <TaskView task={task} />}
    </Answer>
  );
}

function TaskView({ task }: { task: Task }) {
  const lead = (
    <span className="row">
      <Clock task={task} />
      <span className="small quiet">
        <Status status={task.status} />
      </span>
    </span>
  );
  return (
    <Page back="/tasks" title={task.title} lead={lead}>
      <TwoSides
        left={
          <>
            <NextStep task={task} />
            <TaskFacts task={task} />
          </>
        }
        right={
          <>
            <Score task={task} />
            <Ladder task={task} />
            <Story task={task} />
          </>
        }
      />
    </Page>
  );
}

function NextStep({ task }: { task: Task }) {
  const t = tasks.use();
  const { data: me } = useMe();
  const [open, setOpen] = useState<TaskMove>();
  const { send, pending, failure } = useMove(task);
  const moves = movesOf(me, task);
  const waitsFor = task.status === 'done' || task.status === 'declined' ? task.teamName : task.departmentName;
  return (
    <section className="next-step stack-tight" aria-labelledby="task-next">
      <h2 id="task-next">{t('next')}</h2>
      {task.status === 'closed' ? (
        <p>{t('ended')}</p>
      ) : (
        moves.length === 0 && <p>{t('othersTurn', { who: waitsFor })}</p>
      )}
      {open && <MoveForm task={task} move={open} done={() => setOpen(undefined)} />}
      {failure && (
        <p className="field-error" role="alert">
          {failure.message}
        </p>
      )}
      {!open && (
        <div className="row no-print">
          {moves.map((move, index) => (
            <Button
              key={move}
              look={index === 0 && task.status !== 'closed' ? 'primary' : 'plain'}
              busy={pending}
              onClick={() => (PLAIN.includes(move) ? void send(move) : setOpen(move))}
            >
              {t(move)}
            </Button>
          ))}
          <Escalate task={task} />
        </div>
      )}
    </section>
  );
}

/** Stuck beyond words: the command center is asked, with the usual question and ways out. */
function Escalate({ task }: { task: Task }) {
  const t = tasks.use();
  const tell = useToast();
  const { data: me } = useMe();
  const asked = useAnswer(
    '/escalations',
    { query: { taskId: task.id, limit: 1 } },
    { enabled: may.readEscalations(me) },
  );
  const form = useSubmission((body: object, key) => api.post('/escalations', { body, key }));
  const before = asked.data?.items[0];
  if (before && before.status !== 'closed')
    return <Link to={`/escalations/${before.id}`}>{t('escalated')}</Link>;
  const isOpen = !['done', 'closed', 'declined'].includes(task.status);
  const staff = me?.roles.some(({ role }) => role === 'command-staff');
  if (!isOpen || !may.escalate(me) || !(staff || settles(me, task))) return null;
  const raise = async () => {
    if (!(await form.submit({ taskId: task.id }))) return;
    await forget('/escalations');
    tell(t('escalated'));
  };
  return (
    <>
      <Button look="quiet" busy={form.pending} onClick={() => void raise()}>
        {t('escalate')}
      </Button>
      <Refused by={form} />
    </>
  );
}

function TaskFacts({ task }: { task: Task }) {
  const t = tasks.use();
  const words = useLimitWords();
  const language = useLanguage();
  const stage = task.unblocksStage;
  return (
    <section aria-labelledby="task-facts">
      <h2 id="task-facts" className="sr-only">
        {t('facts')}
      </h2>
      <Facts
        facts={[
          [
            t('project'),
            task.projectId && <Link to={`/projects/${task.projectId}`}>{task.projectName}</Link>,
          ],
          [t('lead'), task.leadId && <Link to={`/leads/${task.leadId}`}>{task.leadTitle}</Link>],
          [
            t('enterprise'),
            task.enterpriseId && <Link to={`/enterprises/${task.enterpriseId}`}>{task.enterpriseName}</Link>,
          ],
          [t('asks'), task.teamName],
          [t('department'), task.departmentName],
          [t('joint'), listed(task.jointNames)],
          [t('unblocks'), stage && stageWord(t, stage)],
          [t('details'), task.details],
          [t('received'), instant(task.receivedAt, language)],
          [t('response'), words(task.clock.response)],
          [t('resolution'), words(task.clock.resolution)],
          [t('rating'), task.rating !== null && `${task.rating} / 5 ${task.comment ?? ''}`],
        ]}
      />
    </section>
  );
}

/** What the rating did to the department, for those who see its score. */
function Score({ task }: { task: Task }) {
  const { data: me } = useMe();
  const closedAt = task.turns?.findLast(({ kind }) => kind === 'closure')?.at;
  const sees = me?.scopes.city || me?.scopes.orgUnitIds.includes(task.departmentId);
  return task.status === 'closed' && closedAt && sees ? (
    <ScoreMove key={closedAt} recordId={task.id} storedAt={closedAt} />
  ) : null;
}

function Ladder({ task }: { task: Task }) {
  const t = tasks.use();
  const language = useLanguage();
  if (['done', 'closed', 'declined'].includes(task.status)) return null;
  return (
    <section aria-labelledby="task-ladder">
      <h2 id="task-ladder">{t('ladder')}</h2>
      <ul className="turns">
        {task.clock.ladder.map(({ level, at, reachedAt }) => (
          <li key={level} className="row spread">
            <span className={reachedAt ? 'strong' : ''}>{t(level)}</span>
            <small className="quiet">
              {instant(reachedAt ?? at, language)} {reachedAt && t('reached')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Story({ task }: { task: Task }) {
  const t = tasks.use();
  const language = useLanguage();
  return (
    <section aria-labelledby="task-story">
      <h2 id="task-story">{t('story')}</h2>
      <ol className="turns">
        <li className="row spread">
          <span>
            {t('filed')} · {task.teamName}
          </span>
          <small className="quiet">{instant(task.receivedAt, language)}</small>
        </li>
        {(task.turns ?? []).map((turn) => (
          <li key={`${turn.kind}${turn.at}`}>
            <p className="row spread">
              <span>
                {did(t, turn.kind)} · {turn.byName}
              </span>
              <small className="quiet">{instant(turn.at, language)}</small>
            </p>
            <Said turn={turn} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What happened, not what one may do. */
function did(t: ReturnType<typeof tasks.use>, kind: string): string {
  const key = `did.${kind}`;
  return tasks.has(key) ? t(key) : kind;
}

function Said({ turn: { pauseReason, reason, rating } }: { turn: NonNullable<Task['turns']>[number] }) {
  const t = tasks.use();
  const pause = pauseReason && tasks.has(pauseReason) ? t(pauseReason) : pauseReason;
  const said = [pause, reason === pauseReason ? null : reason, rating !== null && `${rating} / 5`];
  return <p className="small quiet">{said.filter(Boolean).join(' · ')}</p>;
}
