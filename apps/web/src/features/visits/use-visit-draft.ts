import { useEffect, useRef, useState } from 'react';
import type { VisitFields, Me } from '../../lib/api';
import { blankDraft, hasContent, withoutDoubts, type VisitDraft } from './visit-draft';
import { drafts, type DraftFile, type StoredDraft } from './drafts-store';

/** The draft on this device: kept half a second after each change, gone once the visit is stored. */
export function useVisitDraft(me: Me, start: StoredDraft | undefined, given: Partial<VisitDraft>) {
  const [draft, setDraft] = useState<VisitDraft>(
    () => start?.draft ?? { ...blankDraft('', me.id), ...given },
  );
  const [files, setFiles] = useState<DraftFile[]>(start?.files ?? []);
  const ended = useRef(false);

  const stored = (queued: boolean): StoredDraft => ({
    clientRef: draft.clientRef,
    userId: me.id,
    savedAt: new Date().toISOString(),
    queued,
    draft,
    files,
  });
  useEffect(() => {
    if (ended.current || !(hasContent(draft) || files.length > 0)) return undefined;
    const timer = setTimeout(() => {
      if (!ended.current) void drafts.keep(stored(false)).catch(() => undefined);
    }, 500);
    return () => clearTimeout(timer);
  }, [draft, files]);

  return {
    draft,
    files,
    setDraft,
    setFiles,
    /** Changes fields; what was changed by hand is no longer doubted. */
    set(changes: Partial<VisitDraft>, ...settled: string[]) {
      setDraft((now) => withoutDoubts({ ...now, ...changes }, ...settled));
    },
    settle: (...paths: string[]) => setDraft((now) => withoutDoubts(now, ...paths)),
    stored,
    /** Stops keeping: the visit was stored, queued or thrown away. */
    end: () => (ended.current = true),
    resume: () => (ended.current = false),
  };
}

export type DraftInHand = ReturnType<typeof useVisitDraft>;
export type VisitPath = keyof VisitFields;
