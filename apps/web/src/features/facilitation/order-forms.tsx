import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea, TextField } from '../../components/field';
import { Form, Refused } from '../../components/form';
import { common } from '../../components/text';
import { useToast } from '../../components/toast';
import { api, forget, useSubmission, type Escalation } from '../../lib/api';
import { orders } from './text';

interface Props {
  escalation: Escalation;
}

/** The department says what it did. */
export function AnswerForm({ escalation: { id, version } }: Props) {
  const t = orders.use();
  const tell = useToast();
  const [answer, setAnswer] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post('/escalations/{id}/answer', { path: { id }, body, key, version }),
  );
  const send = async () => {
    if (!(await form.submit({ answer }))) return;
    await forget('/escalations', '/my-day');
    tell(t('answerSaved'));
  };
  return (
    <Form className="stack-tight" onSubmit={() => void send()}>
      <TextArea
        label={t('answer')}
        value={answer}
        onValue={setAnswer}
        required
        maxLength={2000}
        error={form.errorAt('answer')}
      />
      <Refused by={form} />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('send')}
        </Button>
      </div>
    </Form>
  );
}

/** Accepts the answer with the days that were lost, or sends it back. */
export function CloseForm({ escalation: { id, version, daysLost } }: Props) {
  const t = orders.use();
  const tell = useToast();
  const c = common.use();
  const [days, setDays] = useState(String(Math.floor(Number(daysLost))));
  const [note, setNote] = useState('');
  const form = useSubmission((body: object, key) =>
    api.post('/escalations/{id}/closure', { path: { id }, body, key, version }),
  );
  const send = async (satisfied: boolean) => {
    const said = { satisfied, note: note.trim() || undefined };
    if (!(await form.submit(satisfied ? { ...said, certifiedDays: Number(days) } : said))) return;
    await forget('/escalations', '/my-day', '/projects', '/dashboards');
    tell(t('settled'));
  };
  return (
    <Form className="stack-tight" onSubmit={(choice) => void send(choice !== 'back')}>
      <TextField
        label={t('certified')}
        inputMode="numeric"
        pattern="\d{1,4}"
        ask={c('number')}
        value={days}
        onValue={setDays}
        required
        error={form.errorAt('certifiedDays')}
      />
      <TextArea
        label={t('note')}
        optional
        value={note}
        onValue={setNote}
        maxLength={1000}
        error={form.errorAt('note')}
      />
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t('close')}
        </Button>
        <Button type="submit" value="back" formNoValidate>
          {t('back')}
        </Button>
      </div>
    </Form>
  );
}
