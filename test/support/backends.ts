import type { AppConfig } from '@taproot/platform';

/** The queue's two homes; the second only where a Redis is named. */
export const BACKENDS: [name: string, overrides: Partial<AppConfig>][] = [
  ['PostgreSQL', {}],
  ...(process.env.TEST_REDIS_URL
    ? [['Redis', { redisUrl: process.env.TEST_REDIS_URL }] as [string, Partial<AppConfig>]]
    : []),
];

/** Says so once when the suites on Redis do not run. */
export function tellMissingRedis(suite: string): void {
  if (!process.env.TEST_REDIS_URL) console.log(`${suite} did not run on Redis: TEST_REDIS_URL is not set.`);
}
