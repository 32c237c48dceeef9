import type { AppConfig } from '@taproot/platform';

const redis = process.env.TEST_REDIS_URL;

/** The queue's two homes; the second only where a Redis is named. */
export const BACKENDS: [name: string, overrides: Partial<AppConfig>][] = [
  ['PostgreSQL', {}],
  ...(redis ? [['Redis', { redisUrl: ownDatabase(redis) }] as [string, Partial<AppConfig>]] : []),
];

/** Suites that run side by side must not take each other's jobs: a Redis database each. */
function ownDatabase(url: string): string {
  return Object.assign(new URL(url), { pathname: `/${Number(process.env.JEST_WORKER_ID ?? 1) % 16}` }).href;
}

/** Says so once when the suites on Redis do not run. */
export function tellMissingRedis(suite: string): void {
  if (!redis) console.log(`${suite} did not run on Redis: TEST_REDIS_URL is not set.`);
}
