import { useRef, useState } from 'react';
import { Button } from '../../components/button';
import { FieldError, Segmented } from '../../components/field';
import { Page } from '../../components/page';
import { Failure } from '../../components/states';
import { Problem, api, useSubmission } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { ImportOutcome } from './import-outcome';
import { guess, headerOf, mappingOf, type Choices, type Entity } from './mapping';
import { MappingFields } from './mapping-fields';
import { imports } from './text';

interface Sheet {
  file: File;
  header: string[];
}

export default function Imports() {
  const t = imports.use();
  const { data: me } = useMe();
  if (me && !may.import(me)) {
    return <Failure error={new Problem(403, '', '', [])} whole />;
  }
  return (
    <Page title={t('title')}>
      <ImportForm />
    </Page>
  );
}

/** File → which column is what → preview → write. */
function ImportForm() {
  const t = imports.use();
  const [entity, setEntity] = useState<Entity>('enterprises');
  const [sheet, setSheet] = useState<Sheet>();
  const [key, setKey] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [jobId, setJobId] = useState('');
  const form = useSubmission(
    ({ mode }: { mode: 'preview' | 'commit'; choices: Choices; key: string }, submission) =>
      api.post('/imports', {
        body: formData(sheet!, entity, mode, mappingOf(key, choices)),
        key: submission,
      }),
  );
  const send = async (mode: 'preview' | 'commit') => {
    const job = await form.submit({ mode, choices, key });
    if (job) setJobId(job.id);
  };
  const take = async (file: File | undefined, of: Entity) => {
    setJobId('');
    if (!file) return setSheet(undefined);
    const header = headerOf(await file.slice(0, 64_000).text());
    setSheet({ file, header });
    setKey(header[0] ?? '');
    setChoices(guess(of, header));
  };
  const change = (next: Entity) => {
    setEntity(next);
    void take(sheet?.file, next);
  };
  return (
    <form
      className="stack form"
      onSubmit={(event) => {
        event.preventDefault();
        void send('preview');
      }}
    >
      <p className="quiet">{t('intro')}</p>
      <Segmented
        label={t('what')}
        value={entity}
        onValue={change}
        choices={(['enterprises', 'leads', 'visits'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <FileChoice
        name={sheet?.file.name}
        error={sheet && sheet.header.length < 2 ? t('unreadable') : undefined}
        take={(file) => void take(file, entity)}
      />
      {sheet && sheet.header.length >= 2 && (
        <>
          <MappingFields
            entity={entity}
            header={sheet.header}
            keyColumn={key}
            onKey={setKey}
            choices={choices}
            onChoices={(next) => (setJobId(''), setChoices(next))}
          />
          {form.failure && (
            <p className="field-error" role="alert">
              {form.failure.message}
            </p>
          )}
          {!jobId && (
            <div>
              <Button type="submit" look="primary" busy={form.pending}>
                {t('preview')}
              </Button>
            </div>
          )}
        </>
      )}
      {jobId && <ImportOutcome id={jobId} busy={form.pending} commit={() => void send('commit')} />}
    </form>
  );
}

function FileChoice(props: { name?: string; error?: string; take: (file: File | undefined) => void }) {
  const t = imports.use();
  const input = useRef<HTMLInputElement>(null);
  return (
    <fieldset className="field">
      <legend>{t('file')}</legend>
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        hidden
        aria-label={t('file')}
        onChange={(event) => props.take(event.target.files?.[0])}
      />
      <div className="row">
        <Button onClick={() => input.current?.click()}>{t('chooseFile')}</Button>
        <output>{props.name}</output>
      </div>
      {props.error && <FieldError>{props.error}</FieldError>}
    </fieldset>
  );
}

function formData({ file }: Sheet, entity: Entity, mode: string, mapping: object): FormData {
  const data = new FormData();
  data.append('entity', entity);
  data.append('mode', mode);
  data.append('mapping', JSON.stringify(mapping));
  data.append('file', file);
  return data;
}
