import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { run, type Account } from './run-command.js';
import { StartError } from './start-error.js';

const NAME = 'postgres';

/**
 * PostgreSQL refuses to run as root; then, and only then, another account runs it: the owner of the data
 * where there are data, else the user `postgres`, made when absent.
 */
export async function serverAccount(dataDir: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const account = (await ownerOf(dataDir)) ?? (await lookUp()) ?? (await create());
  if (account && (await run('/bin/sh', ['-c', 'exit 0'], { account })).code === 0) return account;
  throw new StartError(
    'PostgreSQL does not run as root, and this machine allows no user "postgres" to run it: start Taproot as an ordinary user, or give it a database with DATABASE_URL.',
    'PostgreSQL 不能以 root 身份运行，而本机无法使用 "postgres" 用户：请以普通用户启动 Taproot，或用 DATABASE_URL 指定数据库。',
  );
}

async function ownerOf(dataDir: string): Promise<Account | undefined> {
  const found = await stat(join(dataDir, 'PG_VERSION')).catch(() => null);
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function lookUp(): Promise<Account | undefined> {
  const [uid, gid] = await Promise.all([run('id', ['-u', NAME]), run('id', ['-g', NAME])]);
  if (uid.code !== 0 || gid.code !== 0 || Number(uid.output) === 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function create(): Promise<Account | undefined> {
  const shadow = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME];
  const made = await run('useradd', shadow);
  if (made.code !== 0) await run('adduser', ['-S', '-D', '-H', NAME]); // BusyBox
  return lookUp();
}

/** Asked of the system itself rather than read off mode bits, which know nothing of ACLs and mounts. */
export async function mayWrite(folder: string, account: Account | undefined): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const script = 'test -r "$0" && test -w "$0" && test -x "$0"';
  return (await run('/bin/sh', ['-c', script, folder], { account })).code === 0;
}
