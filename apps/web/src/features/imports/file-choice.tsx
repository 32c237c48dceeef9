import { useRef } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field';
import { imports } from './text';

interface Props {
  /** What the input is called where a page has several. */
  label?: string;
  button?: string;
  name?: string;
  error?: string;
  busy?: boolean;
  take: (file: File | undefined) => void;
}

export function FileChoice({ label, button, name, error, busy, take }: Props) {
  const t = imports.use();
  const input = useRef<HTMLInputElement>(null);
  const called = label ?? t('file');
  return (
    <fieldset className="field">
      <legend>{called}</legend>
      <input
        ref={input}
        type="file"
        accept=".csv,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        hidden
        aria-label={called}
        onChange={(event) => {
          take(event.target.files?.[0]);
          // The same file, mended, may be chosen again.
          event.target.value = '';
        }}
      />
      <div className="row">
        <Button busy={busy} onClick={() => input.current?.click()}>
          {button ?? t('chooseFile')}
        </Button>
        <output>{name}</output>
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
