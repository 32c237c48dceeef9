import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { Form, Refused } from '../../components/form';
import type { useSubmission } from '../../lib/api';
import { firsts } from './first-report-text';

interface Props {
  label: string;
  form: Pick<ReturnType<typeof useSubmission>, 'errorAt' | 'elsewhere' | 'pending'>;
  /** What may be said with the reason; the first is the usual one. */
  choices: readonly { label: string; send: (reason: string) => Promise<void> }[];
  done: () => void;
}

/** A reason, and what it is given for. */
export function ReasonForm({ label, form, choices, done }: Props) {
  const t = firsts.use();
  const [reason, setReason] = useState('');
  return (
    <Form
      className="stack-tight no-print"
      onSubmit={(choice) => void choices[Number(choice)]?.send(reason.trim())}
    >
      <TextArea
        label={label}
        value={reason}
        onValue={setReason}
        required
        maxLength={2000}
        error={form.errorAt('reason')}
      />
      <Refused by={form} />
      <div className="row">
        {choices.map(({ label: name }, index) => (
          <Button
            key={name}
            type="submit"
            value={index}
            look={index === 0 ? 'primary' : 'plain'}
            busy={form.pending}
          >
            {name}
          </Button>
        ))}
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </Form>
  );
}
