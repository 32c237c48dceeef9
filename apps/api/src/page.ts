import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The built web page, with its index for every address of the page's own router. */
export async function servePage(app: NestFastifyApplication): Promise<void> {
  const root = path.resolve('dist/web');
  if (!existsSync(path.join(root, 'index.html'))) return;
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, { root, wildcard: false, index: false, immutable: true, maxAge: '365d' });
  const index = readFileSync(path.join(root, 'index.html'));
  fastify.get('/*', { config: {} }, (request, reply) => {
    if (request.url.startsWith('/api/')) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(index);
  });
}
