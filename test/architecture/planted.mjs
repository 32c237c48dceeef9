// Every rule of the house has a planted violation; a rule that does not bite here is no rule.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const DEPENDENCY_RULES = [
  'direction-kernel',
  'sibling-kpi-formulas',
  'face-only',
  'pure',
  'rules-are-pure',
  'page-imports',
  'apps-apart',
  'no-cycle',
  'no-test-in-product',
  'no-unlisted',
];
const LINT_RULES = [
  'no-explicit-any',
  'no-console',
  'no-process-env',
  'no-floating-promises',
  'no-focused-tests',
  'max-lines)',
  'max-lines-per-function',
];
const PLANTED = 'test/architecture/planted';

function output(command, args, env = {}) {
  try {
    return execFileSync('npx', [command, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
      stdio: 'pipe',
    });
  } catch (error) {
    return `${error.stdout}${error.stderr}`;
  }
}

const cruised = output('depcruise', ['--config', '.dependency-cruiser.cjs', PLANTED], {
  CRUISE_ROOT: PLANTED,
});
const config = JSON.parse(readFileSync('.oxlintrc.json', 'utf8'));
const { ignorePatterns: _ignored, ...rules } = config;
const { writeFileSync, rmSync } = await import('node:fs');
const temporary = `.oxlintrc.planted-${process.pid}.json`;
writeFileSync(temporary, JSON.stringify(rules));
const linted = output('oxlint', ['--type-aware', '-c', temporary, `${PLANTED}/lint`]);
rmSync(temporary);

const missed = [
  ...DEPENDENCY_RULES.filter((rule) => !cruised.includes(`error ${rule}:`)),
  ...LINT_RULES.filter((rule) => !linted.includes(rule)),
];
if (missed.length > 0) {
  console.error(`These planted violations were not caught: ${missed.join(', ')}\n${cruised}\n${linted}`);
  process.exit(1);
}
console.log(`${DEPENDENCY_RULES.length + LINT_RULES.length} planted violations caught`);
