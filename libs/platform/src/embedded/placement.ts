import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, readFile, realpath, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Account } from './run-command.js';
import { mayWrite, serverAccount } from './server-account.js';
import { codeOf, explainFolder, StartError } from './start-error.js';

/** Where the server lives and who runs it. */
export interface Place {
  home: string;
  account: Account | undefined;
}

/** Holds what the server's account must reach when the state folder itself is closed to it (a home under /root). */
export const ELSEWHERE = '/var/lib/taproot';
const POINTER = 'postgres.place';

export async function findPlace(stateDir: string, log: (line: string) => void): Promise<Place> {
  try {
    await makeStateDir(stateDir);
    return (await recorded(stateDir)) ?? (await inside(stateDir)) ?? (await elsewhere(stateDir, log));
  } catch (error) {
    throw explainFolder(stateDir, error);
  }
}

/** Root's own folder lets others pass through but not look; an ordinary user's is closed. */
export async function makeStateDir(stateDir: string): Promise<void> {
  try {
    if (await makeFolders(stateDir)) await chmod(stateDir, process.getuid?.() === 0 ? 0o711 : 0o700);
  } catch (error) {
    throw explainFolder(stateDir, error);
  }
}

async function recorded(stateDir: string): Promise<Place | null> {
  const home = (await readFile(join(stateDir, POINTER), 'utf8').catch(() => '')).trim();
  if (!home) return null;
  if (!(await exists(home))) {
    throw new StartError(
      `The database of ${stateDir} was kept in ${home}, which is gone: bring it back, or delete ${join(stateDir, POINTER)} to begin with an empty one.`,
      `${stateDir} 的数据库原存于 ${home}，现已不存在：请恢复该目录，或删除 ${join(stateDir, POINTER)} 以空库重新开始。`,
    );
  }
  return { home, account: await serverAccount(join(home, 'data')) };
}

async function inside(stateDir: string): Promise<Place | null> {
  const home = join(stateDir, 'postgres');
  const known = await exists(join(home, 'data'));
  const account = await serverAccount(join(home, 'data'));
  if (await claim(home, account)) return { home, account };
  if (account && !known) return null;
  throw new StartError(
    `The database in ${home} is closed to the user that must run it: give the folder back to its owner, or name another one with TAPROOT_STATE=/some/folder.`,
    `运行数据库的用户无法访问 ${home}：请恢复该目录的属主与权限，或用 TAPROOT_STATE=/其他目录 另行指定。`,
  );
}

/** The record is written before anything lies there, so that a start cut short finds its place again. */
async function elsewhere(stateDir: string, log: (line: string) => void): Promise<Place> {
  const account = await serverAccount('');
  await makeShared(ELSEWHERE);
  const home = await freeName(join(ELSEWHERE, hash(await realpath(stateDir))));
  if (!(await claim(home, account)))
    throw explainFolder(home, Object.assign(new Error(), { code: 'EACCES' }));
  await writeFile(join(stateDir, POINTER), `${home}\n`);
  await rmdir(join(stateDir, 'postgres')).catch(() => undefined);
  log(`The user that runs PostgreSQL cannot enter ${stateDir}; its data are kept in ${home}.`);
  return { home, account };
}

/** A folder anybody may pass through, whatever the umask. */
export async function makeShared(folder: string): Promise<void> {
  try {
    if (await makeFolders(folder)) await chmod(folder, 0o755);
  } catch (error) {
    throw explainFolder(folder, error);
  }
}

/** Node's own recursive mkdir never returns where a file system answers ENOENT (/proc). True when it made the folder. */
async function makeFolders(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
    return true;
  } catch (error) {
    if ((await stat(folder).catch(() => null))?.isDirectory()) return false;
    if (codeOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
  }
  await makeFolders(dirname(folder));
  await mkdir(folder);
  return true;
}

/** Makes the folder the account's own; false when the account cannot use it all the same. */
async function claim(home: string, account: Account | undefined): Promise<boolean> {
  if (await makeFolders(home)) await chmod(home, 0o700);
  if (account) await chown(home, account.uid, account.gid).catch(() => undefined);
  const { uid } = await stat(home);
  return uid === (account?.uid ?? process.getuid?.() ?? uid) && (await mayWrite(home, account));
}

/** A deleted state folder means a fresh start: what an earlier one left here is not picked up again. */
async function freeName(base: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? base : `${base}-${n}`;
    if (!(await exists(name))) return name;
  }
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

function hash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}
