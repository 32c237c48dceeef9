import { DEFAULT_HOURS } from '@taproot/working-time';
import { validateSync } from 'class-validator';
import { AppConfig } from './app-config.js';

type Environment = Record<string, string | undefined>;

/** Parses the environment; throws one readable report that names every wrong setting. */
export function loadConfig(env: Environment): AppConfig {
  const config = Object.assign(new AppConfig(), {
    databaseUrl: env.DATABASE_URL ?? '',
    databasePool: number(env.DATABASE_POOL, 20),
    redisUrl: env.REDIS_URL || undefined,
    host: env.HOST ?? '127.0.0.1',
    port: number(env.PORT, 3000),
    secret: env.TAPROOT_SECRET ?? '',
    timeZone: env.TAPROOT_TIME_ZONE ?? 'Asia/Shanghai',
    workingHours: env.TAPROOT_WORKING_HOURS || DEFAULT_HOURS,
    filesDir: env.TAPROOT_FILES ?? '.taproot/files',
    logLevel: env.LOG_LEVEL ?? 'info',
    demo: env.TAPROOT_DEMO_ACCOUNTS === 'shown',
    secureCookies: env.TAPROOT_SECURE_COOKIES === 'true',
    monthlyRuns: env.TAPROOT_MONTHLY_RUNS !== 'off',
    jobLockMs: number(env.TAPROOT_JOB_LOCK_MS, 30_000),
    firstReportDays: number(env.TAPROOT_FIRST_REPORT_DAYS, 90),
    trustedProxies: number(env.TAPROOT_TRUSTED_PROXIES, 0),
    attainmentPercent: number(env.TAPROOT_ATTAINMENT_PERCENT, 80),
    attainmentMonths: number(env.TAPROOT_ATTAINMENT_MONTHS, 3),
  });
  const problems = validateSync(config).flatMap((error) =>
    Object.values(error.constraints ?? {}).map((text) => `  - ${text}`),
  );
  if (problems.length > 0) throw new Error(`The configuration is not usable:\n${problems.join('\n')}`);
  return config;
}

function number(text: string | undefined, fallback: number): number {
  return text === undefined || text === '' ? fallback : Number(text);
}
