import autocannon from 'autocannon';

export interface BenchRequest {
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

export interface Measured {
  perSecond: number;
  p50: number;
  p99: number;
}

/** Requests a second at 32 connections; each request is drawn anew. Throws when anything but 2xx comes back. */
export async function load(
  baseUrl: string,
  draw: () => BenchRequest,
  seconds: number,
  headers: Record<string, string> = {},
): Promise<Measured> {
  const url = new URL(baseUrl);
  const prefix = url.pathname === '/' ? '' : url.pathname;
  const setupRequest = (request: autocannon.Request): autocannon.Request => {
    const { path, body, headers: own } = draw();
    const content = body && { 'content-type': 'application/json' };
    return {
      ...request,
      method: body ? 'POST' : 'GET',
      path: `${prefix}${path}`,
      body: body && JSON.stringify(body),
      headers: { ...headers, ...own, ...content },
    };
  };
  const result = await autocannon({
    url: url.origin,
    connections: 32,
    duration: seconds,
    requests: [{ setupRequest }],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} answers were not 2xx and ${result.errors} requests failed at ${baseUrl}`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
