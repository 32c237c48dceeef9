// Lists the files of libs/kpi-formulas/src/indicators in its index, so that a new indicator is one file.
// `--check` fails when the index does not fit the folder; without it the index is written.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = 'libs/kpi-formulas/src/indicators';
const codes = readdirSync(folder)
  .filter((file) => /^[a-z0-9-]+\.ts$/.test(file) && file !== 'index.ts')
  .map((file) => file.slice(0, -3))
  .toSorted();
const nameOf = (code) => `${code.replaceAll(/-(\w)/g, (_, letter) => letter.toUpperCase())}Indicator`;
const text = `// Written by \`npm run format\` from the files of this folder.
import type { Indicator } from '../indicator.js';
${codes.map((code) => `import { ${nameOf(code)} } from './${code}.js';`).join('\n')}

/** Every indicator there is, one a file. */
export const INDICATORS: readonly Indicator[] = [
${codes.map((code) => `  ${nameOf(code)},`).join('\n')}
];
`;

if (!process.argv.includes('--check')) writeFileSync(`${folder}/index.ts`, text);
else if (readFileSync(`${folder}/index.ts`, 'utf8') !== text) {
  console.error(`${folder}/index.ts does not list its files: run npm run format`);
  process.exit(1);
}
