import { words } from '../../lib/i18n';

export const session = words('session', {
  title: ['登录', 'Sign in'],
  promise: ['引得来，落得下，达得了产。', 'Attracted, landed, at capacity.'],
  promiseMore: [
    '屏幕上的每个数字，都能翻到背后的记录。',
    'Every figure on the screen opens into the records behind it.',
  ],
  username: ['用户名', 'User name'],
  password: ['密码', 'Password'],
  submit: ['登录', 'Sign in'],
  wrong: ['用户名或密码不对。', 'The user name or the password is wrong.'],
  slow: ['试得太多了，等一会儿再来。', 'Too many tries. Wait a little.'],
  offline: ['连不上服务器。', 'The server cannot be reached.'],
  demo: ['演示：选一个角色进入', 'Demo: come in as'],
});
