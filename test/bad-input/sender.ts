import { Agent, request } from 'node:http';

export interface RawAnswer {
  status: number;
  type: string;
  text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 16 });

/**
 * Sends what no decent client would. An answer that comes before the whole body was sent is an answer: the server
 * may hang up on the rest.
 */
export function sendRaw(
  origin: string,
  method: string,
  url: string,
  headers: Record<string, string>,
  body?: Buffer,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({
      hostname,
      port,
      method,
      path: url,
      headers: { ...latin1(headers), ...(body ? { 'content-length': String(body.length) } : {}) },
      agent: (body?.length ?? 0) > 1_000_000 ? false : agent,
      insecureHTTPParser: false,
    });
    let answered = false;
    sent.on('response', (response) => {
      answered = true;
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      const done = () =>
        resolve({
          status: response.statusCode!,
          type: response.headers['content-type'] ?? '',
          text: Buffer.concat(chunks).toString('utf8'),
        });
      response.on('end', done).on('error', done);
    });
    sent.on('error', (error) => {
      if (answered) return;
      // A kept connection that the server closed meanwhile: not this request's fault.
      if (sent.reusedSocket) resolve(sendRaw(origin, method, url, headers, body));
      else reject(error);
    });
    sent.setTimeout(30_000, () => sent.destroy(new Error('no answer in 30 s')));
    sent.end(body);
  });
}

/** Header values are bytes; Node takes them as latin1. */
function latin1(headers: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => name !== 'content-type' || value !== ''),
  );
}
