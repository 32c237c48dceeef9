import createClient from 'openapi-fetch';
import { language } from '../i18n';
import type { Answered, Route } from './answers';
import { Offline, problemFrom } from './problem';
import { accessToken, refresh } from './session';
import { carryForm, type OnSent } from './upload';

type QueryValue = string | number | boolean | readonly string[] | undefined;

export interface Call {
  path?: Record<string, string>;
  query?: Record<string, QueryValue>;
  body?: object;
  /** Told while a form is on its way. */
  onSent?: OnSent;
  /** Idempotency-Key of the submitted form. */
  key?: string;
  /** Version the change was made on (`If-Match`). */
  version?: number;
}

interface Outcome {
  data?: unknown;
  error?: unknown;
  response: Response;
}

// The one cast: Answered says what each route returns.
const client = createClient<Record<string, never>>({
  baseUrl: '/api/v1',
  fetch: (request) => send(request),
}) as unknown as {
  request(method: string, path: string, init: object): Promise<Outcome>;
};

type Carry = (request: Request) => Promise<Response>;

async function send(request: Request, carry: Carry = fetch): Promise<Response> {
  const again = request.clone();
  const first = await reach(request, carry);
  if (first.status !== 401 || !(await refresh())) return first;
  return reach(again, carry);
}

async function reach(request: Request, carry: Carry): Promise<Response> {
  const token = accessToken();
  if (token) request.headers.set('authorization', `Bearer ${token}`);
  request.headers.set('accept-language', language());
  try {
    const response = await carry(request);
    if (isCutOff) sayOnline();
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    isCutOff = true;
    throw new Offline();
  }
}

let isCutOff = false;

/** Browsers do not always notice that the network is back; an answer proves it to whoever waits. */
function sayOnline(): void {
  isCutOff = false;
  window.dispatchEvent(new Event('online'));
}

async function call<T>(
  method: string,
  path: string,
  { path: params, query, body, key, version, onSent }: Call,
): Promise<T> {
  const headers: Record<string, string> = {};
  if (key) headers['idempotency-key'] = key;
  if (version !== undefined) headers['if-match'] = `"${version}"`;
  const { data, error, response } = await client.request(method, path, {
    params: { path: params, query: stated(query) },
    body,
    headers,
    ...(onSent && body instanceof FormData && { fetch: told(body, onSent) }),
  });
  if (!response.ok) throw problemFrom(response.status, error);
  return data as T;
}

const told = (form: FormData, onSent: OnSent) => (request: Request) =>
  send(request, (one) => carryForm(one, form, onSent));

/** Blank filters are left out rather than sent empty. */
function stated(query: Call['query']): Record<string, QueryValue> | undefined {
  return (
    query &&
    Object.fromEntries(
      Object.entries(query).filter(
        ([, v]) => v !== undefined && v !== '' && !(Array.isArray(v) && v.length === 0),
      ),
    )
  );
}

export const api = {
  get: <P extends Route<'get'>>(path: P, init: Call = {}) => call<Answered<'get', P>>('get', path, init),
  post: <P extends Route<'post'>>(path: P, init: Call = {}) => call<Answered<'post', P>>('post', path, init),
  put: <P extends Route<'put'>>(path: P, init: Call = {}) => call<Answered<'put', P>>('put', path, init),
  patch: <P extends Route<'patch'>>(path: P, init: Call = {}) =>
    call<Answered<'patch', P>>('patch', path, init),
};

export type GetRoute = Route<'get'>;
export type GetAnswer<P extends string> = Answered<'get', P>;
export type ListRoute = {
  [P in GetRoute]: GetAnswer<P> extends { items: readonly unknown[]; nextCursor: string | null } ? P : never;
}[GetRoute];
export type ItemOf<P extends ListRoute> = GetAnswer<P> extends { items: readonly (infer I)[] } ? I : never;

/** A file the browser saves; goes through the same door as every call, so that the token travels with it. */
export async function download(path: string, name: string, query: Call['query'] = {}): Promise<void> {
  const pairs = Object.entries(stated(query) ?? {}).flatMap(([key, value]) =>
    [value].flat().map((one) => [key, String(one)]),
  );
  const asked = new URLSearchParams(pairs).toString();
  const response = await send(new Request(`/api/v1${path}${asked && `?${asked}`}`));
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => undefined));
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A picture behind the sign-in, as an address that an <img> takes. */
export async function picture(path: string): Promise<string> {
  const response = await send(new Request(`/api/v1${path}`));
  if (!response.ok) throw problemFrom(response.status, await response.json().catch(() => undefined));
  return `data:image/svg+xml,${encodeURIComponent(await response.text())}`;
}
