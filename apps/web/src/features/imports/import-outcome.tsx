import { useEffect } from 'react';
import { Answer } from '../../components/states';
import { forget, useAnswer, type ImportJob } from '../../lib/api';
import { count } from '../../lib/format/figures';
import './imports.css';
import { MendedFile } from './mended-file';
import { OutcomeActions } from './outcome-actions';
import { OutcomeFigures } from './outcome-figures';
import { OutcomeNotes } from './outcome-notes';
import type { OutcomeProps } from './outcome-props';
import { imports } from './text';

const TOUCHED = ['/leads', '/visits', '/enterprises', '/contracts', '/projects', '/facilitation-tasks'];

/** How far the job is, what it did or would do, and the rows it gave back. */
export function ImportOutcome(props: OutcomeProps) {
  const query = useAnswer(
    '/imports/{id}',
    { path: { id: props.id } },
    { pollWhile: (job) => !job || job.status === 'queued' || job.status === 'running' },
  );
  const status = query.data?.status;
  useEffect(() => {
    if (status === 'completed' || status === 'failed')
      void forget(...TOUCHED, '/target-enterprises', '/my-day', '/dashboards');
    if (status === 'completed' || status === 'failed' || status === 'previewed') void forgetList();
  }, [status]);
  return (
    <Answer query={query} lines={3}>
      {(job) => <Outcome job={job} {...props} />}
    </Answer>
  );
}

/** The list of imports only: the job itself is at its end. */
const forgetList = () => forget('/imports');

function Outcome({ job, ...props }: OutcomeProps & { job: ImportJob }) {
  const t = imports.use();
  if (job.status === 'queued') return <output>{t('queued')}</output>;
  if (job.status === 'running') return <Progress job={job} />;
  return (
    <section className="stack-tight" aria-label={t('outcome')}>
      <output className="strong">{t(statusWord(job))}</output>
      {job.failure && <p className="field-error">{job.failure}</p>}
      <OutcomeFigures job={job} isPart={props.isPart} />
      <OutcomeNotes job={job} />
      <OutcomeActions job={job} {...props} />
      {job.rejected > 0 && <MendedFile job={job} outcome={outcomeOf} />}
    </section>
  );
}

/** Where not one row could be taken it says so. */
function statusWord({ status, rows, rejected }: ImportJob) {
  const isRefused = rows > 0 && rejected === rows;
  if (isRefused && status === 'previewed') return 'nothingToWrite';
  return isRefused && status === 'completed' ? 'nothingWritten' : status;
}

const outcomeOf = (props: OutcomeProps) => <ImportOutcome key={props.id} {...props} />;

function Progress({ job: { progress } }: { job: ImportJob }) {
  const t = imports.use();
  const { done, total } = progress;
  return (
    <output className="stack-tight">
      <progress value={done} max={total || 1} aria-label={t('title')} />
      {t('running', { done: count(done), total: count(total) })}
    </output>
  );
}
