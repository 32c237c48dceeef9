import autocannon from 'autocannon';

export interface BenchRequest {
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

export interface Load {
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
}

export interface Loaded {
  perSecond: number;
  /** Requests that the server got, the last ones' answers unread. */
  sent: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Each request is drawn anew. Throws, with the first bad answer, when anything but 2xx comes back. */
export async function load(baseUrl: string, draw: () => BenchRequest, asked: Load): Promise<Loaded> {
  const { connections, seconds, headers = {} } = asked;
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
  const answers = new Answers();
  const result = await autocannon({
    url: url.origin,
    connections,
    duration: seconds,
    requests: [{ setupRequest }],
    setupClient: (client) => answers.listen(client),
  });
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(
      `${result.non2xx} answers were not 2xx and ${result.errors} requests failed at ${baseUrl}; ${answers.firstBad ?? ''}`,
    );
  }
  const { average, sent } = result.requests;
  return { perSecond: average, sent, p50: answers.percentile(50), p99: answers.percentile(99) };
}

/** Durations finer than autocannon's whole milliseconds, and the first answer that was not 2xx. */
class Answers {
  firstBad?: string;
  private readonly durations: number[] = [];

  listen(client: autocannon.Client): void {
    let received: Buffer | undefined;
    client.on('body', (chunk) => (received = chunk));
    client.on('response', (status, _bytes, ms) => {
      this.durations.push(ms);
      if (status < 200 || status > 299)
        this.firstBad ??= `the first: ${status} ${String(received).split('\r\n\r\n').at(-1)}`;
    });
  }

  percentile(percent: number): number {
    const sorted = this.durations.toSorted((a, b) => a - b);
    return sorted[Math.floor((sorted.length * percent) / 100)] ?? Number.NaN;
  }
}
