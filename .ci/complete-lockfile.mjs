/**
 * Run after every `npm install`: what the registry in use does not offer for another platform npm leaves out of the
 * lock, and `npm ci` then refuses the lock everywhere. This writes those entries back; npm fetches none of them
 * on a platform they are not for.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const OS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const { '': project, ...packages } = lock.packages;

const absent = Object.entries(packages).flatMap(([path, { optionalDependencies = {}, dev }]) =>
  Object.entries(optionalDependencies)
    .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
    .map(([name, version]) => ({ name, version, dev })),
);
for (const { name, version, dev } of absent) {
  const words = name.split(/[/-]/);
  const os = OS.filter((word) => words.includes(word));
  const cpu = CPU.filter((word) => words.includes(word));
  if (os.length !== 1 || cpu.length !== 1)
    throw new Error(`${name}: for which platform? Write it into the lock by hand.`);
  packages[`node_modules/${name}`] = { version, cpu, ...(dev && { dev }), optional: true, os };
}

const inOrder = Object.entries(packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = { '': project, ...Object.fromEntries(inOrder) };
if (absent.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${absent.length} packages of other platforms written back.\n`);
