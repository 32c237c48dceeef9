import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** Jest loads this file without our module resolution, so it imports nothing of ours and starts a process that can. */
export default async function globalSetup({ rootDir }: { rootDir: string }): Promise<void> {
  const register = join(rootDir, 'test/support/run-typescript.mjs');
  const program = join(rootDir, 'test/support/database-server.ts');
  const server = spawn(process.execPath, ['--import', pathToFileURL(register).href, program], {
    cwd: rootDir,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  (globalThis as { testDatabaseServer?: ChildProcess }).testDatabaseServer = server;
  const line = await Promise.race([
    once(createInterface(server.stdout), 'line').then(([first]) => first as string),
    once(server, 'exit').then(() => null),
  ]);
  if (line === null) throw new Error('The test database did not start; its reason stands above.');
  const { url, template } = JSON.parse(line) as { url: string; template: string };
  process.env.TEST_SERVER_URL = url;
  process.env.TEST_TEMPLATE = template;
}
