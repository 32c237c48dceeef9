import { useSyncExternalStore } from 'react';
import { language } from '../i18n';
import { Offline, problemFrom } from './problem';
import { forgetRemembered, remembered } from './remembered';

interface Session {
  state: 'unknown' | 'signed-in' | 'signed-out';
  /** Only ever in memory; the refresh cookie brings it back after a reload. */
  accessToken: string | undefined;
}

let current: Session = { state: 'unknown', accessToken: undefined };
let refreshing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

function set(next: Session): void {
  current = next;
  for (const listener of listeners) listener();
}

async function post(path: string, body?: unknown): Promise<Response> {
  try {
    return await fetch(`/api/v1${path}`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: {
        'accept-language': language(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Offline();
  }
}

async function accept(response: Response): Promise<void> {
  const { accessToken } = (await response.json()) as { accessToken: string };
  set({ state: 'signed-in', accessToken });
}

export async function signIn(username: string, password: string): Promise<void> {
  const response = await post('/auth/login', { username, password });
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => undefined));
  await accept(response);
}

export async function signOut(): Promise<void> {
  await post('/auth/logout').catch(() => undefined);
  forgetRemembered();
  set({ state: 'signed-out', accessToken: undefined });
}

/** No network, but this device knows who was here: opens without a token; the first answered call refreshes it. */
export function startOffline(): boolean {
  if (remembered('/me') === undefined) return false;
  set({ state: 'signed-in', accessToken: undefined });
  return true;
}

/** One refresh at a time, whoever asks. False: sign in again. Throws `Offline` when nobody could be asked. */
export function refresh(): Promise<boolean> {
  refreshing ??= tryRefresh().finally(() => (refreshing = undefined));
  return refreshing;
}

async function tryRefresh(): Promise<boolean> {
  const response = await post('/auth/refresh');
  if (response.ok) {
    await accept(response);
    return true;
  }
  if (response.status >= 500) throw new Offline();
  set({ state: 'signed-out', accessToken: undefined });
  return false;
}

export const accessToken = (): string | undefined => current.accessToken;

export function useSessionState(): Session['state'] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current.state,
  );
}
