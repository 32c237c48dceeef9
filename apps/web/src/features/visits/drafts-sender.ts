import { useCallback, useEffect, useState } from 'react';
import { useToast } from '../../components/toast';
import { api, forget, Offline, Problem, type Me, type Visit } from '../../lib/api';
import { bodyOf } from './visit-draft';
import { drafts, onDraftsChanged, type StoredDraft } from './drafts-store';
import { visits } from './text';

/** Uploads what is missing, then the visit; may be broken off and called again at any point. */
export async function sendDraft(stored: StoredDraft): Promise<Visit> {
  for (const entry of stored.files) {
    if (entry.id) continue;
    const form = new FormData();
    form.append('file', entry.file);
    entry.id = (await api.post('/files', { body: form })).id;
    await drafts.keep(stored).catch(() => undefined);
  }
  const ids = stored.files.flatMap(({ id }) => id ?? []);
  const visit = await api.post('/visits', { body: bodyOf(stored.draft, ids), key: stored.clientRef });
  await drafts.drop(stored.clientRef).catch(() => undefined);
  await forget('/visits', '/my-day', '/leads', '/enterprises', '/target-enterprises');
  return visit;
}

/** Browsers do not always notice that the network is back. */
const RETRY_MS = 15_000;

/** Sends finished drafts when the network is there: at the start, when it comes back, and now and then. */
export function useDraftsSentLater(me: Me | undefined): void {
  const tell = useToast();
  const userId = me?.id;
  useEffect(() => {
    if (!userId) return undefined;
    const send = () =>
      void sendQueued(userId).then((n) => n > 0 && tell(visits.say('sentLater', { n, count: n })));
    send();
    const timer = setInterval(send, RETRY_MS);
    window.addEventListener('online', send);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [userId, tell]);
}

let sending = false;

async function sendQueued(userId: string): Promise<number> {
  if (sending) return 0;
  sending = true;
  try {
    return await sendAll(userId);
  } finally {
    sending = false;
  }
}

async function sendAll(userId: string): Promise<number> {
  let sent = 0;
  for (const stored of await drafts.of(userId).catch(() => [])) {
    if (!stored.queued) continue;
    try {
      await sendDraft(stored);
      sent += 1;
    } catch (error) {
      if (error instanceof Offline) break;
      if (!(error instanceof Problem)) throw error;
      await drafts.keep({ ...stored, queued: false, refusal: error.message });
    }
  }
  return sent;
}

/** The reader's drafts on this device, newest first; undefined while looking. */
export function useDrafts(userId: string | undefined): StoredDraft[] | undefined {
  const [found, setFound] = useState<StoredDraft[]>();
  const look = useCallback(() => {
    if (userId) void drafts.of(userId).then(setFound, () => setFound([]));
  }, [userId]);
  useEffect(() => {
    look();
    return onDraftsChanged(look);
  }, [look]);
  return found;
}
