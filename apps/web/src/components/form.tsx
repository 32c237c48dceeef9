import { useEffect, useRef, useState, type FormEvent, type FormHTMLAttributes, type ReactNode } from 'react';
import type { Refusal } from '../lib/api';
import { Button } from './button';
import { complaintsOf } from './complaints';
import { common } from './text';
import { Complaints, type Complaint } from './use-complaint';

type Props = Omit<FormHTMLAttributes<HTMLFormElement>, 'onSubmit'> & {
  /** Told the `value` of the button pressed, once every field is as asked. */
  onSubmit: (choice: string) => void;
  children: ReactNode;
};

/**
 * Says under every field at once what it still asks for and goes to the first; nothing is sent before.
 * A button with `formNoValidate` sends it as it stands.
 */
export function Form({ onSubmit, children, ...rest }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const lookFor = useRef(false);
  const [typed, setTyped] = useState(0);
  const [complaints, setComplaints] = useState<ReadonlyMap<string, Complaint>>(new Map());
  // What the API refuses arrives later, with another rendering.
  useEffect(() => {
    if (!lookFor.current || !form.current) return;
    const wrong = form.current.querySelector<HTMLElement>('[aria-invalid], .field-wrong input, .field-error');
    if (!wrong) return;
    lookFor.current = false;
    wrong.scrollIntoView({ block: 'nearest' });
    wrong.focus();
  });
  // Looked at again once the page shows what was typed; nobody is told of another field before its turn.
  useEffect(() => {
    if (typed === 0 || !form.current) return;
    const still = complaintsOf(form.current);
    setComplaints((now) => (now.size === 0 ? now : new Map([...still].filter(([id]) => now.has(id)))));
  }, [typed]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const button = submitter instanceof HTMLButtonElement ? submitter : undefined;
    const found = button?.formNoValidate ? new Map() : complaintsOf(event.currentTarget);
    lookFor.current = true;
    setComplaints(found);
    if (found.size === 0) onSubmit(button?.value ?? '');
  };
  return (
    <form
      {...rest}
      ref={form}
      noValidate
      onSubmit={submit}
      onInput={() => {
        lookFor.current = false;
        setTyped(typed + 1);
      }}
    >
      <Complaints value={complaints}>{children}</Complaints>
    </form>
  );
}

/** What was refused and stands under no field. */
export function Refused({ by }: { by: Refusal }) {
  const words = by.elsewhere();
  return (
    words !== undefined && (
      <p className="field-error" role="alert">
        {words}
      </p>
    )
  );
}

interface EndProps {
  form: Refusal & { pending: boolean };
  /** What the button that sends is called. */
  send: string;
  close: () => void;
}

/** How a form that was opened in its place ends: what was refused, sent or put away. */
export function FormEnd({ form, send, close }: EndProps) {
  const t = common.use();
  return (
    <>
      <Refused by={form} />
      <div className="row">
        <Button type="submit" look="primary" busy={form.pending}>
          {send}
        </Button>
        <Button look="quiet" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </>
  );
}
