import { createHash } from 'node:crypto';
import { newId } from '@taproot/kernel';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest, FastifyServerOptions } from 'fastify';
import type { AppConfig } from '../config/app-config.js';
import { parseJsonBody } from './json-body.js';
import { withinRequest, type RequestContext } from './request-context.js';

/** A JSON body may have this many bytes; uploads have their own limit. */
export const BODY_LIMIT = 1_048_576;

export function fastifyAdapter(config: AppConfig): FastifyAdapter {
  const options: AdapterOptions = {
    bodyLimit: BODY_LIMIT,
    trustProxy: config.trustedProxies > 0 && ((_address: string, hop: number) => hop < config.trustedProxies),
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    logger: config.logLevel === 'silent' ? false : { level: config.logLevel, redact: REDACTED },
    disableRequestLogging: true,
  };
  return new FastifyAdapter(options);
}

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
  fastify.addHook('preValidation', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    withinRequest(contextOf(request), done);
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
  return { ...context, idempotency: { key: key.slice(0, 200), bodyHash } };
}
