import { loadConfig, type AppConfig } from '@taproot/platform';

/** A quiet configuration for tests. */
export function testConfig(overrides: Partial<AppConfig> & { databaseUrl: string }): AppConfig {
  const base = loadConfig({
    DATABASE_URL: overrides.databaseUrl,
    DATABASE_POOL: '8',
    TAPROOT_SECRET: 'a secret of at least thirty-two characters',
    LOG_LEVEL: 'silent',
    PORT: '0',
    TAPROOT_JOB_LOCK_MS: '2000',
  });
  return Object.assign(base, overrides);
}
