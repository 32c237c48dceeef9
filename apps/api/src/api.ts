import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fastifyAdapter, prepareFastify, type AppConfig } from '@taproot/platform';
import { ApiModule } from './api.module.js';
import { serveOpenApi } from './openapi.js';
import { NestLog } from './nest-log.js';
import { observeRequests } from './observe-requests.js';
import { servePage } from './page.js';
import { securityHeaders } from './security-headers.js';

const UPLOAD_LIMIT = 20 * 1024 * 1024;

/** The API ready to be called, not yet listening. */
export async function createApi(config: AppConfig): Promise<NestFastifyApplication> {
  const adapter = fastifyAdapter(config);
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(config), adapter, {
    logger: new NestLog(config.logLevel),
    bodyParser: false,
    abortOnError: false,
  });
  app.setGlobalPrefix('api/v1', { exclude: ['health/live', 'health/ready', 'metrics'] });
  await app.register(cookie);
  const headers = securityHeaders();
  adapter.getInstance().addHook('onRequest', (_request, reply, done) => {
    void reply.headers(headers);
    done();
  });
  await app.register(multipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 10, fieldSize: 1_048_576 },
  });
  prepareFastify(app);
  observeRequests(app);
  await serveOpenApi(app);
  await servePage(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

export async function startApi(config: AppConfig): Promise<{ url: string; close(): Promise<void> }> {
  const app = await createApi(config);
  await app.listen(config.port, config.host);
  return { url: await app.getUrl(), close: () => app.close() };
}
