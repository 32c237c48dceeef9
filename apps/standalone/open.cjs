// Apart from start.cjs because an old Node cannot even parse import().
const { existsSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const main = path.join(__dirname, '../../dist/server/apps/standalone/src/main.js');

if (existsSync(main)) {
  void import(pathToFileURL(main).href);
} else {
  console.error(
    'Taproot is not built yet: run npm run build first.\nTaproot 尚未构建：请先运行 npm run build。',
  );
  process.exitCode = 1;
}
