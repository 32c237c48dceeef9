import { useEffect, useRef, useState } from 'react';
import type { Me } from '../../lib/api';
import { blankDraft, hasContent, withoutDoubts, type VisitDraft } from './visit-draft';
import { drafts, type DraftFile, type StoredDraft } from './drafts-store';

/** The draft on this device: kept half a second after each change, gone once the visit is stored. */
export function useVisitDraft(me: Me, start: StoredDraft | undefined, given: Partial<VisitDraft>) {
  const [draft, setDraft] = useState<VisitDraft>(
    () => start?.draft ?? { ...blankDraft('', me.id), ...given },
  );
  const [files, setFiles] = useState<DraftFile[]>(start?.files ?? []);
  const ended = useRef(false);

  useEffect(() => {
    if (ended.current || !(hasContent(draft) || files.length > 0)) return undefined;
    const timer = setTimeout(() => {
      if (!ended.current) void drafts.keep(record(me.id, draft, files, false)).catch(() => undefined);
    }, 500);
    return () => clearTimeout(timer);
  }, [me.id, draft, files]);

  return {
    draft,
    files,
    setDraft,
    setFiles,
    /** Changes fields; what was changed by hand is no longer doubted. */
    set: (changes: Partial<VisitDraft>, ...settled: string[]) =>
      setDraft((now) => withoutDoubts({ ...now, ...changes }, ...settled)),
    settle: (...paths: string[]) => setDraft((now) => withoutDoubts(now, ...paths)),
    stored: (queued: boolean) => record(me.id, draft, files, queued),
    /** Stops keeping: the visit was stored, queued or thrown away. */
    end: () => (ended.current = true),
    resume: () => (ended.current = false),
  };
}

function record(userId: string, draft: VisitDraft, files: DraftFile[], queued: boolean): StoredDraft {
  return { clientRef: draft.clientRef, userId, savedAt: new Date().toISOString(), queued, draft, files };
}

export type DraftInHand = ReturnType<typeof useVisitDraft>;
