import { useRef } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field';
import { fileSize } from '../../lib/format/figures';
import { visits } from './text';
import type { DraftInHand } from './use-visit-draft';

/** Photos and papers of the meeting; they wait on this device until the visit is sent. */
export function FilesField({ hand, error }: { hand: DraftInHand; error?: string }) {
  const t = visits.use();
  const input = useRef<HTMLInputElement>(null);
  const { files, setFiles } = hand;
  return (
    <fieldset className="field">
      <legend>{t('files')}</legend>
      <ul>
        {files.map(({ file }, index) => (
          <li key={`${file.name}${index}`} className="row spread">
            <span>
              {file.name} <small className="quiet">{fileSize(file.size)}</small>
            </span>
            <Button
              look="quiet"
              className="button-icon"
              aria-label={t('removeFile', { name: file.name })}
              onClick={() => setFiles((now) => now.filter((_, i) => i !== index))}
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
        aria-label={t('addFiles')}
        accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.ppt,.pptx"
        onChange={(event) => {
          const added = [...(event.target.files ?? [])];
          setFiles((now) => [...now, ...added.map((file) => ({ file }))]);
          event.target.value = '';
        }}
      />
      <div>
        <Button onClick={() => input.current?.click()}>
          <span aria-hidden="true">＋</span>
          {t('addFiles')}
        </Button>
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}
