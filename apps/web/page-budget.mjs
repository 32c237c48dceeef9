/**
 * JavaScript a route loads before it can be used, gzipped; run after `vite build`.
 * Ends with 1 when a first route (sign-in, my day, signed versus rooted) costs more than the budget.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_KB = 150;
const FIRST = ['session/sign-in', 'my-day/my-day', 'rooted/rooted'].map((name) => `src/features/${name}.tsx`);
const dist = new URL('../../dist/web/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) filesOf(next, seen);
  return seen;
}

const size = (file) => gzipSync(readFileSync(new URL(file, dist))).length / 1000;
const kilobytes = (keys) => [...keys].reduce((sum, key) => sum + size(manifest[key].file), 0);

let over = false;
const routes = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
for (const route of routes.toSorted()) {
  const total = kilobytes(filesOf(route, filesOf('index.html')));
  const isFirst = FIRST.includes(route);
  over ||= isFirst && total > BUDGET_KB;
  process.stdout.write(
    `${total.toFixed(1).padStart(7)} kB  ${route}${isFirst ? `  (budget ${BUDGET_KB})` : ''}\n`,
  );
}
process.exitCode = over ? 1 : 0;
