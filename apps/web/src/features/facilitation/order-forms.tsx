import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea, TextField } from '../../components/field';
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
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextArea
        label={t('answer')}
        value={answer}
        onValue={setAnswer}
        required
        maxLength={2000}
        error={form.errorAt('answer') ?? form.failure?.message}
      />
      <div>
        <Button type="submit" look="primary" busy={form.pending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

/** Accepts the answer with the days that were lost, or sends it back. */
export function CloseForm({ escalation: { id, version, daysLost } }: Props) {
  const t = orders.use();
  const tell = useToast();
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
    <form
      className="stack-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void send(true);
      }}
    >
      <TextField
        label={t('certified')}
        inputMode="numeric"
        pattern="\d{1,4}"
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
        error={form.errorAt('note') ?? form.failure?.message}
      />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {t('close')}
        </Button>
        <Button onClick={() => void send(false)}>{t('back')}</Button>
      </div>
    </form>
  );
}
