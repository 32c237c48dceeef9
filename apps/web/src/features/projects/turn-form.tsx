import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Project } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { projects } from './text';

/** A project is laid down for a while, or taken up again. */
export function TurnForm({
  project,
  turn,
  done,
}: {
  project: Project;
  turn: 'pause' | 'resumption';
  done: () => void;
}) {
  const t = projects.use();
  const tell = useToast();
  const [occurredOn, setDay] = useState(today());
  const [reason, setReason] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post(`/projects/{id}/${turn}`, { path: { id: project.id }, body, key, version: project.version }),
  );
  const submit = async () => {
    if (!(await form.submit({ occurredOn, reason }))) return;
    await forget('/projects', '/dashboards');
    tell(t('done'));
    done();
  };
  return (
    <Form className="stack-tight" onSubmit={() => void submit()}>
      <TextField
        label={t('occurredOn')}
        value={occurredOn}
        onValue={setDay}
        required
        error={form.errorAt('occurredOn')}
      />
      <TextArea
        label={t('reason')}
        value={reason}
        onValue={setReason}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t(turn === 'pause' ? 'pause' : 'resume')}
        </Button>
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}
