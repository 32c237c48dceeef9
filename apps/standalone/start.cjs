// Plain old JavaScript: a Node of years ago must get as far as the sentence below.
var wanted = [20, 19];
var found = process.versions.node.split('.').map(Number);

if (found[0] < wanted[0] || (found[0] === wanted[0] && found[1] < wanted[1])) {
  console.error(
    'Taproot needs Node ' +
      wanted.join('.') +
      ' or newer, and this is ' +
      process.version +
      ': install it from https://nodejs.org.\n' +
      'Taproot 需要 Node ' +
      wanted.join('.') +
      ' 或更高版本，当前为 ' +
      process.version +
      '：请从 https://nodejs.org 安装。',
  );
  process.exit(1);
}

require('./open.cjs');
