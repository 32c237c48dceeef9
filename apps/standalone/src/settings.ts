import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { loadConfig, StartError, type AppConfig } from '@taproot/platform';

export const DEMO_MODES = ['full', 'accounts', 'none'] as const;
export type DemoMode = (typeof DEMO_MODES)[number];

export type Environment = Record<string, string | undefined>;

export function stateDirOf(env: Environment): string {
  return resolve(env.TAPROOT_STATE || '.taproot');
}

/** What is missing from the environment and a first start can find out for itself; the database comes later. */
export async function readConfig(env: Environment, stateDir: string): Promise<AppConfig> {
  const complete = {
    ...env,
    DATABASE_URL: env.DATABASE_URL || 'postgres://embedded',
    TAPROOT_SECRET: env.TAPROOT_SECRET || (await ownSecret(stateDir)),
    TAPROOT_FILES: env.TAPROOT_FILES || join(stateDir, 'files'),
    TAPROOT_DEMO_ACCOUNTS: undefined,
  };
  try {
    return loadConfig(complete);
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error), '配置有误，请按上文更正。', {
      cause: error,
    });
  }
}

export function demoModeOf(env: Environment): DemoMode {
  const wish = env.TAPROOT_DEMO || 'full';
  const mode = DEMO_MODES.find((known) => known === wish);
  if (mode) return mode;
  throw new StartError(
    `TAPROOT_DEMO is ${wish}: it may be full, accounts or none.`,
    `TAPROOT_DEMO 的值为 ${wish}：只能是 full、accounts 或 none。`,
  );
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}

/** Signs access tokens; kept, so that a restart signs nobody out. */
async function ownSecret(stateDir: string): Promise<string> {
  const file = join(stateDir, 'secret');
  const known = await readFile(file, 'utf8').catch(() => '');
  if (known.length >= 32) return known;
  const secret = randomBytes(32).toString('base64url');
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}
