// The committed openapi.json and its types are those of the built API.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'taproot-openapi-'));
const fresh = path.join(folder, 'openapi.json');
execFileSync(process.execPath, ['dist/server/apps/api/src/write-openapi.js', fresh], {
  stdio: ['ignore', 'ignore', 'pipe'],
});
const types = path.join(folder, 'schema.d.ts');
execFileSync('npx', ['openapi-typescript', fresh, '-o', types], { stdio: ['ignore', 'ignore', 'pipe'] });
const same = (file, other) => readFileSync(file, 'utf8') === readFileSync(other, 'utf8');
const fits =
  same(fresh, 'libs/api-client/openapi.json') && same(types, 'libs/api-client/src/generated/schema.d.ts');
rmSync(folder, { recursive: true });
if (!fits) {
  console.error('libs/api-client does not fit the API: run npm run build:server && npm run openapi');
  process.exit(1);
}
console.log('openapi.json and its types fit the API');
