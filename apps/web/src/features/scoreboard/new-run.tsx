import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useAnswer, useSubmission, type KpiRun } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { scores } from './text';

interface Props {
  latest: KpiRun | undefined;
  show: (runId: string) => void;
}

/** Starts a run of this year up to today, tells how far it is, and then shows what it found. */
export function NewRun({ latest, show }: Props) {
  const t = scores.use();
  const tell = useToast();
  const [started, setStarted] = useState('');
  const id = started || (latest && isOpen(latest) ? latest.id : '');
  const { data: run } = useAnswer(
    '/kpi/runs/{id}',
    { path: { id } },
    { enabled: id !== '', pollWhile: (answer) => !answer || isOpen(answer) },
  );
  const form = useSubmission((body: object, key) => api.post('/kpi/runs', { body, key }));
  const status = run?.status;
  const failure = run?.failure;
  const open = id !== '' && (!run || isOpen(run));
  const ended = useRef('');
  useEffect(() => {
    if (!status || isOpen({ status }) || ended.current === id) return;
    ended.current = id;
    if (status === 'failed') tell(failure ?? scores.say('failed'));
    void forget('/kpi/').then(() => status === 'completed' && show(id));
  }, [id, status, failure, tell, show]);
  const start = async () => {
    const day = today();
    const made = await form.submit({ period: day.slice(0, 4), asOf: day });
    if (made) setStarted(made.id);
  };
  return (
    <>
      <Refused by={form} />
      <output className="small quiet">
        {run && status === 'running' && t('computing', run.progress)}
        {status === 'queued' && t('queued')}
        {run && status === 'completed' && started && t('computed', run.progress)}
      </output>
      <Button busy={form.pending || open} onClick={() => void start()}>
        {t('compute')}
      </Button>
    </>
  );
}

const isOpen = ({ status }: Pick<KpiRun, 'status'>): boolean => status === 'queued' || status === 'running';
