import { useRef, useState } from 'react';
import { api, Problem } from '../lib/api';
import { EVIDENCE_KINDS, evidenceTerms, type EvidenceKind } from '../lib/evidence-terms';
import { Button } from './button';
import { FieldError, SelectField } from './field';

export interface Evidence {
  fileId: string;
  kind: EvidenceKind;
  name: string;
}

interface Props {
  value: readonly Evidence[];
  onValue: (value: Evidence[]) => void;
  /** What a new file most likely is. */
  usual: EvidenceKind;
  error?: string;
}

/** Papers and photos, each with what it proves; a file is sent as soon as it is chosen. */
export function EvidenceField({ value, onValue, usual, error }: Props) {
  const t = evidenceTerms.use();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const send = async (files: File[]) => {
    setSending(true);
    setRefusal(undefined);
    try {
      const added: Evidence[] = [];
      for (const file of files) added.push(await stored(file, usual));
      onValue([...value, ...added]);
    } catch (failure) {
      if (!(failure instanceof Error)) throw failure;
      setRefusal(failure instanceof Problem ? failure.message : t('sending'));
    } finally {
      setSending(false);
    }
  };
  return (
    <fieldset className="field">
      <legend>{t('title')}</legend>
      <ul className="stack-tight">
        {value.map((entry) => (
          <li key={entry.fileId} className="row spread">
            <SelectField
              label={entry.name}
              value={entry.kind}
              onValue={(kind) => onValue(value.map((e) => (e === entry ? { ...e, kind } : e)))}
              choices={EVIDENCE_KINDS.map((kind) => ({ value: kind, label: t(kind) }))}
            />
            <Button
              look="quiet"
              className="button-icon"
              aria-label={t('remove', { name: entry.name })}
              onClick={() => onValue(value.filter((e) => e !== entry))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          </li>
        ))}
      </ul>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('add')}
        accept="image/*,.pdf,.doc,.docx,.xls,.xlsx"
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div>
        <Button busy={sending} onClick={() => input.current?.click()}>
          <span aria-hidden="true">＋</span>
          {t(sending ? 'sending' : 'add')}
        </Button>
      </div>
      {(refusal ?? error) && <FieldError>{refusal ?? error ?? ''}</FieldError>}
    </fieldset>
  );
}

async function stored(file: File, usual: EvidenceKind): Promise<Evidence> {
  const form = new FormData();
  form.append('file', file);
  const { id } = await api.post('/files', { body: form });
  return { fileId: id, kind: file.type.startsWith('image/') ? 'site-photo' : usual, name: file.name };
}

export function evidenceOf(value: readonly Evidence[]) {
  return value.map(({ fileId, kind }) => ({ fileId, kind }));
}
