import { useState } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { api, Offline, Problem } from '../../lib/api';
import { visits } from './text';
import type { DraftInHand } from './use-visit-draft';
import { openDoubts, withReading } from './visit-draft';

/** First on the form, because the note already exists: pasted, it fills the fields below. */
export function NoteBox({ hand }: { hand: DraftInHand }) {
  const t = visits.use();
  const [said, setSaid] = useState('');
  const [note, setNote] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string>();
  const read = async (text: string) => {
    if (!text.trim() || busy) return;
    setBusy(true);
    setFailure(undefined);
    try {
      const reading = await api.post('/visit-notes/reading', { body: { text } });
      const count = Object.keys(reading.fields).length;
      const doubts = openDoubts(withReading(hand.draft, text, reading));
      hand.setDraft((now) => withReading(now, text, reading));
      setSaid(
        count === 0
          ? t('readNothing')
          : doubts === 0
            ? t('readSure', { count })
            : t('readDone', { count, doubts }),
      );
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Offline)) throw error;
      if (error instanceof Problem) setFailure(error.message);
      hand.set({ minutes: hand.draft.minutes || text });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="note-box">
      <TextArea
        label={t('paste')}
        hint={t('pasteHint')}
        error={failure}
        value={note}
        rows={3}
        maxLength={20_000}
        onValue={setNote}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (!note.trim()) void read(pasted);
        }}
      />
      {note.trim() !== '' && (
        <div className="row">
          <Button busy={busy} onClick={() => void read(note)}>
            {t('read')}
          </Button>
          <output className="small">{said}</output>
        </div>
      )}
    </div>
  );
}
