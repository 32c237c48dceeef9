import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import pg from 'pg';
import { codeOf, StartError } from '@taproot/platform';

const OLDEST = 15;

/** Tried before anything is started, so that the answer is a sentence and not a stack. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  }).catch((error: unknown) => {
    throw explainPort(error, host, port);
  });
}

export function explainPort(error: unknown, host: string, port: number): unknown {
  const code = codeOf(error);
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    const [en, zh] =
      code === 'EACCES' ? ['not allowed to this user', '不允许当前用户使用'] : ['taken', '已被占用'];
    return new StartError(
      `Port ${port} is ${en}: choose another with PORT=${port < 60_000 ? port + 80 : 3080} npm start.`,
      `端口 ${port} ${zh}：请用 PORT=${port < 60_000 ? port + 80 : 3080} npm start 另选端口。`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(
      `This machine has no address ${host}: set HOST to one of its own, or leave it out for 127.0.0.1.`,
      `本机没有地址 ${host}：请将 HOST 设为本机地址，或不设置（默认 127.0.0.1）。`,
    );
  }
  return error;
}

export async function assertDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      "SELECT current_setting('server_version_num')::int / 10000 AS version",
    );
    const version = rows[0]?.version ?? 0;
    if (version < OLDEST) throw new Error(`PostgreSQL ${version}, and ${OLDEST} or newer is needed`);
  } catch (error) {
    throw noAnswer('DATABASE_URL', url, error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export async function assertRedis(url: string): Promise<void> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  let cause: unknown;
  redis.on('error', (error: unknown) => (cause = error)); // the rejection below only says that it closed
  try {
    await redis.connect();
    await redis.ping();
  } catch (error) {
    throw noAnswer('REDIS_URL', url, cause ?? error);
  } finally {
    redis.disconnect();
  }
}

function noAnswer(setting: string, url: string, error: unknown): StartError {
  const reason = (error instanceof Error && error.message) || codeOf(error) || 'no answer';
  const where = new URL(url).host;
  return new StartError(
    `The server of ${setting} (${where}) cannot be used (${reason}): start it or mend ${setting}; without ${setting} Taproot brings its own.`,
    `无法使用 ${setting} 指定的服务（${where}：${reason}）：请启动该服务或更正 ${setting}；不设置时使用内置服务。`,
    { cause: error },
  );
}
