import autocannon from 'autocannon';

/** Requests a second at 32 connections; the requests are drawn anew for each. Throws when anything but 2xx comes back. */
export async function load(baseUrl, draw, seconds, headers = {}) {
  const url = new URL(baseUrl);
  const result = await autocannon({
    url: url.origin,
    connections: 32,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          const { path, body, headers: own } = draw();
          return {
            ...request,
            method: body ? 'POST' : 'GET',
            path: `${url.pathname === '/' ? '' : url.pathname}${path}`,
            body: body && JSON.stringify(body),
            headers: { ...headers, ...own, ...(body && { 'content-type': 'application/json' }) },
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} answers were not 2xx, ${result.errors} errors: ${JSON.stringify(result.statusCodeStats)}`,
    );
  }
  return { perSecond: result.requests.average, p50: result.latency.p50, p99: result.latency.p99 };
}
