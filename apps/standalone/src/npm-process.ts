import { readFile } from 'node:fs/promises';
import { identify, isRunning, type ProcessIdentity } from '@taproot/platform';

/**
 * Calls back once the npm that started us is gone. Killed outright it cannot pass a signal on, and the next
 * `npm start` would find us still at work. Without npm, losing a parent is nothing unusual, and nothing is watched.
 */
export async function whenNpmDies(callBack: () => void): Promise<void> {
  if (!process.env.npm_lifecycle_event) return;
  const npm = await findNpm();
  const look = async (): Promise<void> => {
    if (await isRunning(npm)) return;
    clearInterval(timer);
    callBack();
  };
  const timer = setInterval(() => void look(), 200).unref();
}

/** Our parent, or its own where a shell stands between. */
async function findNpm(): Promise<ProcessIdentity> {
  const stat = await readFile(`/proc/${process.ppid}/stat`, 'utf8').catch(() => '');
  const [, name = '', parent] = /\((.*)\) \S (\d+)/.exec(stat) ?? [];
  return identify(/^(ba|da|z|k)?sh$/.test(name) ? Number(parent) : process.ppid);
}
