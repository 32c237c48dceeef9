import { useState } from 'react';
import { Button } from '../../components/button';
import { Check, TextArea, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, isProblem, useSubmission, type Contract } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { contracts } from './text';

export type Decision = 'verified' | 'rejected' | 'termination' | 'void';

const NAMES = { verified: 'verify', rejected: 'reject', termination: 'terminate', void: 'voidIt' } as const;

/** A decision with its reason; a likely double asks why it is none. */
export function DecisionForm({
  contract,
  decision,
  done,
}: {
  contract: Contract;
  decision: Decision;
  done: () => void;
}) {
  const t = contracts.use();
  const tell = useToast();
  const [reason, setReason] = useState('');
  const [occurredOn, setDay] = useState(today());
  const [falseReport, setFalse] = useState(false);
  const [notDuplicate, setNotDuplicate] = useState('');
  const form = useSubmission((body: object, key) => decide(contract, decision, body, key));
  const double = isProblem(form.failure, 409);
  const submit = async () => {
    const said = bodyOf(decision, { reason, occurredOn, falseReport, notDuplicate });
    if (!(await form.submit(said))) return;
    await forget('/contracts', '/projects', '/verification-queue', '/dashboards', '/leads');
    tell(t('decided'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      {decision === 'termination' && (
        <TextField
          label={t('endedOn')}
          value={occurredOn}
          onValue={setDay}
          required
          error={form.errorAt('occurredOn')}
        />
      )}
      <TextArea
        label={t('reason')}
        value={reason}
        onValue={setReason}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      {double && (
        <TextArea label={t('notDuplicate')} value={notDuplicate} onValue={setNotDuplicate} maxLength={2000} />
      )}
      {decision === 'rejected' && <Check label={t('falseReport')} value={falseReport} onValue={setFalse} />}
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t(NAMES[decision])}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}

interface Said {
  reason: string;
  occurredOn: string;
  falseReport: boolean;
  notDuplicate: string;
}

function bodyOf(decision: Decision, { reason, occurredOn, falseReport, notDuplicate }: Said): object {
  if (decision === 'termination') return { reason, occurredOn };
  if (decision === 'void') return { reason };
  return {
    decision,
    reason,
    falseReport: falseReport || undefined,
    notDuplicateReason: notDuplicate.trim() || undefined,
  };
}

function decide({ id, version }: Contract, decision: Decision, body: object, key: string) {
  const call = { path: { id }, body, key, version };
  if (decision === 'termination') return api.post('/contracts/{id}/termination', call);
  if (decision === 'void') return api.post('/contracts/{id}/void', call);
  return api.post('/contracts/{id}/verification', call);
}
