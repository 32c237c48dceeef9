import { useEffect } from 'react';
import { Button } from '../../components/button';
import { Answer } from '../../components/states';
import { useToast } from '../../components/toast';
import { download, forget, useAnswer, type ImportJob } from '../../lib/api';
import { count } from '../../lib/format/figures';
import './imports.css';
import { imports } from './text';

const COUNTS = ['rows', 'created', 'updated', 'unchanged', 'rejected', 'absent'] as const;

/** How far the job is, what it did or would do, and the rows it gave back. */
export function ImportOutcome({ id, busy, commit }: { id: string; busy: boolean; commit: () => void }) {
  const query = useAnswer(
    '/imports/{id}',
    { path: { id } },
    { pollWhile: (answer) => !answer || answer.status === 'queued' || answer.status === 'running' },
  );
  const job = query.data;
  const ended = job && (job.status === 'completed' || job.status === 'failed');
  useEffect(() => {
    if (ended) void forget('/leads', '/visits', '/enterprises', '/target-enterprises', '/my-day');
  }, [ended]);
  return (
    <Answer query={query} lines={3}>
      {(found) => <Outcome job={found} busy={busy} commit={commit} />}
    </Answer>
  );
}

function Outcome({ job, busy, commit }: { job: ImportJob; busy: boolean; commit: () => void }) {
  const t = imports.use();
  const tell = useToast();
  const { done, total } = job.progress ?? { done: 0, total: 0 };
  if (job.status === 'queued') return <output>{t('queued')}</output>;
  if (job.status === 'running') {
    return (
      <output className="stack-tight">
        <progress value={done} max={total || 1} aria-label={t('title')} />
        {t('running', { done: count(done), total: count(total) })}
      </output>
    );
  }
  const save = () =>
    void download(`/imports/${job.id}/errors?format=csv`, 'rejected.csv').catch((error: Error) =>
      tell(error.message),
    );
  return (
    <section className="stack-tight">
      <output className="strong">{t(job.status)}</output>
      <dl className="outcome">
        {COUNTS.map((name) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{count(job[name])}</dd>
          </div>
        ))}
      </dl>
      {job.warnings?.length > 0 && (
        <p className="small">
          {t('warnings')}:{' '}
          {job.warnings.map((w) => `${warningWords(t, w.code)} ${count(w.count)}`).join(' · ')}
        </p>
      )}
      <div className="row">
        {job.status === 'previewed' && (
          <Button look="primary" busy={busy} onClick={commit}>
            {t('commit')}
          </Button>
        )}
        {job.rejected > 0 && <Button onClick={save}>{t('errors')}</Button>}
      </div>
    </section>
  );
}

function warningWords(t: ReturnType<typeof imports.use>, code: string): string {
  const key = `warning.${code}`;
  return imports.has(key) ? t(key) : code;
}
