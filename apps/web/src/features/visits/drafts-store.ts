import type { VisitDraft } from './visit-draft';

export interface DraftFile {
  file: File;
  /** Set once it was uploaded, so that a broken send does not upload it again. */
  id?: string;
}
export interface StoredDraft {
  clientRef: string;
  userId: string;
  savedAt: string;
  /** Finished and waiting for the network. */
  queued: boolean;
  draft: VisitDraft;
  files: DraftFile[];
  /** Why the API refused it. */
  refusal?: string;
}

const STORE = 'visit-drafts';
const listeners = new Set<() => void>();

export function onDraftsChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('taproot', 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { keyPath: 'clientRef' }),
    );
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no local store')));
  });
  return opened;
}

async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.addEventListener('complete', () => resolve(request.result));
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('local store full')));
  });
}

/** Drafts on this device; each belongs to the person who wrote it. */
export const drafts = {
  async of(userId: string): Promise<StoredDraft[]> {
    const all = await run<StoredDraft[]>('readonly', (store) => store.getAll());
    return all.filter((d) => d.userId === userId).toSorted((a, b) => b.savedAt.localeCompare(a.savedAt));
  },
  async keep(draft: StoredDraft): Promise<void> {
    await run('readwrite', (store) => store.put(draft));
    for (const listener of listeners) listener();
  },
  async drop(clientRef: string): Promise<void> {
    await run('readwrite', (store) => store.delete(clientRef));
    for (const listener of listeners) listener();
  },
};
