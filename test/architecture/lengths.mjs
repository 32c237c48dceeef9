// How long our files are: median, 99th percentile, the longest.
import { execSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const files = execSync('git ls-files -co --exclude-standard', { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(ts|tsx)$/.test(file) && !/planted|generated|\.d\.ts$/.test(file));
const lengths = files
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .toSorted((a, b) => b.lines - a.lines);
const at = (share) => lengths[Math.floor((lengths.length - 1) * (1 - share))].lines;
console.log(`${lengths.length} files, median ${at(0.5)} lines, 99 in 100 up to ${at(0.99)}; the longest:`);
for (const { file, lines } of lengths.slice(0, 5)) console.log(`  ${lines} ${file}`);
const tooLong = lengths.filter(({ file, lines }) => lines > (/spec|^test\//.test(file) ? 400 : 300));
if (tooLong.length > 0 || at(0.5) > 60) process.exit(1);
