import type { TestUser } from './test-api.js';

export interface ImportAnswer {
  id: string;
  status: string;
  failure: string | null;
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: { code: string; count: number }[];
  statusChanges: { from: string; to: string; count: number }[];
  absent: number;
  progress: { done: number; total: number };
}

export interface Sending {
  entity: string;
  mode?: 'preview' | 'commit';
  mapping?: object;
  name?: string;
}

/** The form as a browser would send it. */
export function importForm(
  content: string | Uint8Array,
  { entity, mode = 'commit', mapping, name }: Sending,
): FormData {
  const form = new FormData();
  form.append('entity', entity);
  form.append('mode', mode);
  if (mapping) form.append('mapping', JSON.stringify(mapping));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  form.append('file', new Blob([new Uint8Array(bytes)], { type: 'text/csv' }), name ?? 'sheet.csv');
  return form;
}

/** Sends a file and waits until the import is over. */
export async function importFile(
  user: TestUser,
  content: string | Uint8Array,
  sending: Sending,
): Promise<ImportAnswer> {
  const { status, body } = await user.post<{ id: string }>('/imports', importForm(content, sending));
  if (status !== 202) throw new Error(`not accepted: ${status} ${JSON.stringify(body)}`);
  return importEnd(user, body.id);
}

export async function importEnd(user: TestUser, id: string, withinMs = 60_000): Promise<ImportAnswer> {
  for (const since = Date.now(); ;) {
    const { body } = await user.get<ImportAnswer>(`/imports/${id}`);
    if (body.status !== 'queued' && body.status !== 'running') return body;
    if (Date.now() - since > withinMs) throw new Error(`still not over: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
