import { createHash } from 'node:crypto';
import { finished } from 'node:stream';
import { newId } from '@taproot/kernel';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { LogController, type FastifyRequest, type FastifyServerOptions } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import { platformErrors } from '../platform.errors.js';
import { parseJsonBody, reserved } from './json-body.js';
import { withinRequest, type RequestContext } from './request-context.js';
import { refuseAddress, refuseConnection } from './unroutable.js';

/** A JSON body may have this many bytes; uploads have their own limit. */
export const BODY_LIMIT = 1_048_576;

export function fastifyAdapter(config: AppConfig): FastifyAdapter {
  const options: AdapterOptions = {
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustedProxies > 0 && ((_address: string, hop: number) => hop < config.trustedProxies),
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, redact: REDACTED },
    logController: new LogController({ disableRequestLogging: true }),
    frameworkErrors: refuseAddress,
    clientErrorHandler: refuseConnection,
  };
  return new FastifyAdapter(options);
}

const DRAINED = 64 * BODY_LIMIT;

type AdapterOptions = FastifyServerOptions;

const REDACTED = ['req.headers.authorization', 'req.headers.cookie'];

/** Strict JSON, and each request in a context of its own (id, idempotency key). */
export function prepareFastify(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('application/json');
  fastify.removeContentTypeParser('text/plain');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      const buffer = body as Buffer;
      (request as KeyedRequest).bodyHash = createHash('sha256').update(buffer).digest('hex');
      done(null, parseJsonBody(buffer));
    } catch (error) {
      done(error as Error);
    }
  });
  // Hung up on in the middle of sending, a client may never see why: what is moderately too large is read to its end.
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    const length = Number(request.headers['content-length']);
    if (reply.statusCode !== 413 || request.raw.complete || !(length <= DRAINED)) return done();
    finished(request.raw.resume(), () => done());
  });
  fastify.addHook('preValidation', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    const refusal = queryRefusal(request) ?? keyRefusal(request);
    if (refusal) done(refusal);
    else withinRequest(contextOf(request), done);
  });
}

type KeyedRequest = FastifyRequest & { bodyHash?: string };

function contextOf(request: KeyedRequest): RequestContext {
  const key = request.headers['idempotency-key'];
  const context: RequestContext = { requestId: request.id };
  if (typeof key !== 'string' || key === '' || request.method !== 'POST') return context;
  const bodyHash = createHash('sha256')
    .update(`${request.url}\n${request.bodyHash ?? ''}`)
    .digest('hex');
  return { ...context, idempotency: { key, bodyHash } };
}

function keyRefusal({ headers }: FastifyRequest): Error | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || key === '') return undefined;
  const usable = typeof key === 'string' && /^[\x20-\x7E]{1,200}$/.test(key);
  return usable ? undefined : platformErrors.idempotencyKeyUnusable();
}

function queryRefusal({ query }: FastifyRequest): Error | undefined {
  const name = Object.keys(query as object).find((key) => reserved(key));
  return name === undefined ? undefined : platformErrors.malformedQuery({ name });
}
