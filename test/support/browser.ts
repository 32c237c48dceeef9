import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const INSTALLED = ['/usr/bin/chromium', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
/** As root Chromium has no sandbox; the pages it opens here are ours. */
const ARGS = ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'];

/** A Chromium that needs nothing installed: from npm on Linux (x64), elsewhere one that is there. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env.TEST_CHROMIUM ?? (await whereNpmHasNone());
  if (installed) return chromium.launch({ executablePath: installed, args: ARGS });
  const folder = await unpacked();
  // Fonts of the machine, where it has any, are the ones that know Chinese.
  const fonts = existsSync('/etc/fonts') ? '/etc/fonts' : join(folder, 'fonts');
  const env = { ...process.env, LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: fonts };
  return chromium.launch({ executablePath: join(folder, 'chromium'), args: ARGS, env });
}

async function whereNpmHasNone(): Promise<string | undefined> {
  if (process.platform === 'linux' && process.arch === 'x64') return undefined;
  const found = INSTALLED.find((path) => existsSync(path));
  if (!found) throw new Error('No Chromium for this machine: set TEST_CHROMIUM to the path of one.');
  return found;
}

/** Kept beside the packages, one folder a version: it takes some seconds and 200 MB. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  ) as { version: string };
  const folder = join(root, `node_modules/.cache/chromium-${version}`);
  if (!existsSync(folder))
    await run(process.execPath, [join(root, 'test/support/unpack-chromium.mjs'), folder], { cwd: root });
  return folder;
}
