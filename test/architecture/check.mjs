// npm run check: format, lint, types, boundaries, planted violations, unit tests; two at a time, under a minute.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const TSC = 'node node_modules/typescript-7/bin/tsc --noEmit -p';
const CHECKS = [
  ['unit tests', 'npm run --silent test:unit -- --maxWorkers=1 --silent'],
  [
    'format',
    'node test/architecture/indicators.mjs --check && npx prettier --check --cache --log-level warn .',
  ],
  ['lint', 'npx oxlint --type-aware --deny-warnings apps libs migrations test'],
  ['types', `${TSC} tsconfig.json && ${TSC} apps/web/tsconfig.json`],
  ['boundaries', 'npx depcruise --config .dependency-cruiser.cjs apps libs migrations'],
  ['planted violations', 'node test/architecture/planted.mjs'],
  ['lengths', 'node test/architecture/lengths.mjs'],
];

async function run([name, command]) {
  const started = Date.now();
  const child = spawn('sh', ['-c', command], { stdio: 'pipe' });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
  const code = await new Promise((resolve) => child.on('close', resolve));
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(20)} ${seconds} s`);
  if (code !== 0 || name === 'lengths') console.log(text);
  return code === 0;
}

const queue = [...CHECKS];
const results = [];
async function lane() {
  for (let next = queue.shift(); next; next = queue.shift()) results.push(await run(next));
}
const started = Date.now();
await Promise.all(Array.from({ length: Math.min(3, availableParallelism()) }, lane));
console.log(`checked in ${((Date.now() - started) / 1000).toFixed(1)} s`);
process.exit(results.every(Boolean) ? 0 : 1);
