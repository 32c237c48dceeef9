/** The direction of architecture: a capability may import those left of it, through their index only. */
const LAYERS = [
  ['kernel'],
  ['kpi-formulas', 'sheet-fields', 'working-time'],
  ['platform'],
  ['org'],
  ['enterprises'],
  ['campaigns'],
  ['leads'],
  ['visits'],
  ['admission'],
  ['contracts'],
  ['projects'],
  ['facilitation', 'targets', 'satisfaction', 'scenarios', 'training'],
  ['kpi'],
  ['dashboards', 'notifications', 'data-exchange', 'audit'],
];
const ROOT = process.env.CRUISE_ROOT ? `${process.env.CRUISE_ROOT}/` : '';
const PURE = ['kernel', 'kpi-formulas', 'sheet-fields', 'working-time'];

const anyOf = (names) => `(${names.join('|')})`;
const TESTS = String.raw`\.(spec|int-spec|e2e-spec)\.ts$`;

/** Downstream layers and siblings are out of reach. */
const direction = LAYERS.map((layer, at) => ({
  name: `direction-${layer[0]}`,
  comment: `${layer.join(', ')} must not know what lies downstream of them`,
  severity: 'error',
  from: { path: `^${ROOT}libs/${anyOf(layer)}/`, pathNot: TESTS },
  to: {
    path: `^${ROOT}libs/${anyOf(
      LAYERS.slice(at + 1)
        .flat()
        .concat('nothing'),
    )}/`,
  },
}));
const siblings = LAYERS.filter((layer) => layer.length > 1).flatMap((layer) =>
  layer.map((name) => ({
    name: `sibling-${name}`,
    comment: `${name} must not import its siblings`,
    severity: 'error',
    from: { path: `^${ROOT}libs/${name}/`, pathNot: TESTS },
    to: { path: `^${ROOT}libs/${anyOf(layer.filter((other) => other !== name))}/` },
  })),
);

module.exports = {
  forbidden: [
    ...direction,
    ...siblings,
    {
      name: 'face-only',
      comment: 'another capability is imported through its index.ts',
      severity: 'error',
      from: { path: `^${ROOT}(libs|apps)/([^/]+)/`, pathNot: TESTS },
      to: {
        path: `^${ROOT}libs/([^/]+)/src/`,
        pathNot: [`^${ROOT}libs/$2/`, `^${ROOT}libs/[^/]+/src/index\\.ts$`],
      },
    },
    {
      name: 'pure',
      comment: 'pure libraries do no I/O and know no framework',
      severity: 'error',
      from: { path: `^${ROOT}libs/${anyOf(PURE)}/`, pathNot: TESTS },
      to: {
        path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|class-)|^(node:)?(fs|net|http|child_process|crypto)$',
      },
    },
    {
      name: 'rules-are-pure',
      comment: '*.rules.ts and *.policy.ts decide; they reach for nothing',
      severity: 'error',
      from: { path: `^${ROOT}libs/.+\\.(rules|policy)\\.ts$` },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis)|\\.(service|queries|repository)\\.ts$' },
    },
    {
      name: 'page-imports',
      comment: 'the page knows the API client and the pure libraries, nothing else of the server',
      severity: 'error',
      from: { path: `^${ROOT}apps/web/` },
      to: { path: `^${ROOT}(libs/(?!${anyOf([...PURE, 'api-client'])}/)|apps/(?!web/))` },
    },
    {
      name: 'apps-apart',
      comment: 'the API and the worker do not import each other',
      severity: 'error',
      from: { path: `^${ROOT}apps/(api|worker)/` },
      to: { path: `^${ROOT}apps/(?!$1/)` },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { path: `^${ROOT}(libs|apps|migrations)/`, pathNot: TESTS },
      to: { path: `^${ROOT}test/|${TESTS}` },
    },
    {
      name: 'no-unlisted',
      comment: 'what is imported stands in package.json',
      severity: 'error',
      from: { pathNot: '^$' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ROOT ? '^$' : '(^|/)(dist|test/architecture/planted)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
