import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { firsts } from './first-report-text';

interface Props {
  label: string;
  error: string | undefined;
  busy: boolean;
  /** What may be said with the reason; the first is the usual one. */
  choices: readonly { label: string; send: (reason: string) => Promise<void> }[];
  done: () => void;
}

/** A reason, and what it is given for. */
export function ReasonForm({ label, error, busy, choices, done }: Props) {
  const t = firsts.use();
  const [reason, setReason] = useState('');
  return (
    <div className="stack-tight no-print">
      <TextArea label={label} value={reason} onValue={setReason} maxLength={2000} error={error} />
      <div className="row">
        {choices.map(({ label: name, send }, index) => (
          <Button
            key={name}
            look={index === 0 ? 'primary' : 'plain'}
            busy={busy}
            disabled={!reason.trim()}
            onClick={() => void send(reason.trim())}
          >
            {name}
          </Button>
        ))}
        <Button look="quiet" onClick={done}>
          {t('notNow')}
        </Button>
      </div>
    </div>
  );
}
