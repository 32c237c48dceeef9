// Builds once after `npm ci`; a start after that goes straight on.
var fs = require('fs');
var path = require('path');
var root = path.join(__dirname, '../..');
var built = ['dist/server/apps/standalone/src/main.js', 'dist/web/index.html'].every(function (file) {
  return fs.existsSync(path.join(root, file));
});

if (!built && Number(process.versions.node.split('.')[0]) >= 20) {
  console.log('Building Taproot (once, about a minute)… 首次启动，正在构建…');
  require('child_process').execSync('npm run --silent build', { cwd: root, stdio: 'inherit' });
}
