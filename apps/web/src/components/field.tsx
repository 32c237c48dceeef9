import { useId, type ComponentProps, type ReactNode } from 'react';
import './field.css';
import { common } from './text';
import { useComplaint } from './use-complaint';

export interface FieldFrame {
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Said where it is left blank or written otherwise; the usual words without it. */
  ask?: string;
  optional?: boolean;
  /** Read from a pasted note and only guessed: shown until someone says it is right. */
  doubt?: ReactNode;
}

interface Wired {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

/** Label, hint and complaint around any control. */
export function Field({
  label,
  hint,
  optional,
  doubt,
  children,
  ask,
  error: answered,
}: FieldFrame & { children: (wired: Wired) => ReactNode }) {
  const t = common.use();
  const id = useId();
  const error = useComplaint(id, ask) ?? answered;
  const described = [hint && `${id}-hint`, doubt && `${id}-doubt`, error && `${id}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={`field ${doubt ? 'field-doubt' : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <small className="quiet"> {t('optional')}</small>}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <small id={`${id}-hint`} className="quiet">
          {hint}
        </small>
      )}
      {doubt && <div id={`${id}-doubt`}>{doubt}</div>}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

export function FieldError({ id, children }: { id?: string; children: string }) {
  return (
    <small id={id} className="field-error">
      {children}
    </small>
  );
}

type Input = Omit<ComponentProps<'input'>, 'value' | 'onChange'> &
  FieldFrame & {
    value: string;
    onValue: (value: string) => void;
    /** What is written means nothing here; `ask` says what would. */
    unreadable?: boolean;
  };

export function TextField({
  label,
  hint,
  error,
  ask,
  optional,
  doubt,
  onValue,
  unreadable = false,
  ...rest
}: Input) {
  return (
    <Field {...{ label, hint, error, ask, optional, doubt }}>
      {(wired) => (
        <input
          {...rest}
          {...wired}
          ref={(input) => input?.setCustomValidity(unreadable ? 'unreadable' : '')}
          className="control"
          onChange={(e) => onValue(e.target.value)}
        />
      )}
    </Field>
  );
}

type Area = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> &
  FieldFrame & { value: string; onValue: (value: string) => void };

export function TextArea({ label, hint, error, ask, optional, doubt, onValue, rows = 2, ...rest }: Area) {
  return (
    <Field {...{ label, hint, error, ask, optional, doubt }}>
      {(wired) => (
        <textarea
          {...rest}
          {...wired}
          rows={rows}
          className="control control-area"
          onChange={(e) => onValue(e.target.value)}
        />
      )}
    </Field>
  );
}

export interface Choice<V extends string = string> {
  value: V;
  label: string;
}
type Select<V extends string> = FieldFrame & {
  value: V;
  onValue: (value: V) => void;
  choices: readonly Choice<V>[];
  required?: boolean;
};

export function SelectField<V extends string>({ value, onValue, choices, required, ...frame }: Select<V>) {
  return (
    <Field {...frame}>
      {(wired) => (
        <select
          {...wired}
          className="control"
          value={value}
          required={required}
          onChange={(e) => onValue(e.target.value as V)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type OneOf<V extends string> = FieldFrame & {
  value: V | '';
  onValue: (value: V) => void;
  choices: readonly Choice<V>[];
  hideLabel?: boolean;
  required?: boolean;
};

/** A few choices side by side. */
export function Segmented<V extends string>({
  value,
  onValue,
  choices,
  label,
  doubt,
  hideLabel,
  required,
  ask,
  error: answered,
}: OneOf<V>) {
  const id = useId();
  const error = useComplaint(id, ask) ?? answered;
  return (
    <fieldset className={`field ${doubt ? 'field-doubt' : ''} ${error ? 'field-wrong' : ''}`}>
      <legend className={hideLabel ? 'sr-only' : ''}>{label}</legend>
      <div className="segmented">
        {choices.map((choice) => (
          <label key={choice.value} className="segment">
            <input
              type="radio"
              name={id}
              required={required}
              aria-describedby={error ? `${id}-error` : undefined}
              checked={choice.value === value}
              onChange={() => onValue(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
      {doubt}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}

export function Check({
  label,
  value,
  onValue,
}: {
  label: ReactNode;
  value: boolean;
  onValue: (value: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={value} onChange={(e) => onValue(e.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
