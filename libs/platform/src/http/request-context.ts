import { AsyncLocalStorage } from 'node:async_hooks';

/** What follows a request through the code: its id and, if the caller sent one, its idempotency key. */
export interface RequestContext {
  requestId: string;
  idempotency?: { key: string; bodyHash: string };
}

const requests = new AsyncLocalStorage<RequestContext>();

export function currentRequest(): RequestContext | undefined {
  return requests.getStore();
}

export function withinRequest<T>(context: RequestContext, work: () => T): T {
  return requests.run(context, work);
}
