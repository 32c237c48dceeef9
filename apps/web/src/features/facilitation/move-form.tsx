import { useState } from 'react';
import { Button } from '../../components/button';
import { EvidenceField, evidenceOf, type Evidence } from '../../components/evidence-field';
import { Segmented, SelectField, TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Task } from '../../lib/api';
import type { TaskMove } from './task-moves';
import { tasks } from './text';

const PAUSES = [
  'enterprise-documents',
  'statutory-notice',
  'expert-review',
  'superior-approval',
  'court',
  'force-majeure',
] as const;
const RATINGS = ['5', '4', '3', '2', '1'] as const;

/** Sends one move; says what was recorded and shows the record anew. */
export function useMove(task: Task) {
  const t = tasks.use();
  const tell = useToast();
  const form = useSubmission(({ move, ...body }: { move: TaskMove }, key) =>
    api.post(`/facilitation-tasks/{id}/${move}`, { path: { id: task.id }, body, key, version: task.version }),
  );
  const send = async (move: TaskMove, body: object = {}): Promise<boolean> => {
    if (!(await form.submit({ move, ...body }))) return false;
    await forget('/facilitation-tasks', '/my-day', '/projects', '/kpi', '/escalations');
    tell(t('moved', { what: t(`did.${move}`) }));
    return true;
  };
  return { ...form, send };
}

/** What a move has to say: a reason, a rating, a result. */
export function MoveForm({ task, move, done }: { task: Task; move: TaskMove; done: () => void }) {
  const t = tasks.use();
  const [text, setText] = useState('');
  const [pause, setPause] = useState<(typeof PAUSES)[number]>('enterprise-documents');
  const [rating, setRating] = useState<(typeof RATINGS)[number] | ''>('');
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const form = useMove(task);
  const papers = evidence.length > 0 ? evidenceOf(evidence) : undefined;
  const said = text.trim() || undefined;
  const body = (): object => {
    if (move === 'pause') return { reason: pause, evidence: papers };
    if (move === 'completion') return { comment: said, evidence: papers };
    return move === 'closure' ? { rating: Number(rating), comment: said } : { reason: said };
  };
  const submit = async () => {
    if (await form.send(move, body())) done();
  };
  const needsReason = move === 'decline' || move === 'reopening';
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      {move === 'pause' ? (
        <SelectField
          label={t('reason')}
          hint={t('pauseHint')}
          value={pause}
          onValue={setPause}
          choices={PAUSES.map((value) => ({ value, label: t(value) }))}
          error={form.errorAt('reason')}
        />
      ) : (
        <>
          {move === 'closure' && (
            <Segmented
              label={t('rating')}
              required
              value={rating}
              onValue={setRating}
              choices={RATINGS.map((value) => ({ value, label: t(`rating.${value}`) }))}
              error={form.errorAt('rating')}
            />
          )}
          <TextArea
            label={t(needsReason ? 'reason' : move === 'closure' ? 'comment' : 'result')}
            value={text}
            onValue={setText}
            optional={!needsReason}
            required={needsReason}
            maxLength={2000}
            error={form.errorAt('reason') ?? form.errorAt('comment')}
          />
        </>
      )}
      {(move === 'pause' || move === 'completion') && (
        <EvidenceField
          value={evidence}
          onValue={setEvidence}
          usual="other"
          error={form.errorAt('evidence')}
        />
      )}
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t(move)}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('cancel')}
        </Button>
      </div>
    </Form>
  );
}
