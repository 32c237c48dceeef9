import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Metrics } from '@taproot/platform';

/** One log line and one measurement a request, with its id. */
export function observeRequests(app: NestFastifyApplication): void {
  const { requests } = app.get(Metrics);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const seconds = reply.elapsedTime / 1000;
    const route = request.routeOptions.url ?? 'none';
    requests.observe({ method: request.method, route, status: reply.statusCode }, seconds);
    request.log.info(
      { reqId: request.id, method: request.method, route, status: reply.statusCode, seconds },
      'request',
    );
    done();
  });
}
