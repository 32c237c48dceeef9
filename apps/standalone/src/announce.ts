import type { DemoMode } from './settings.js';

const PASSWORD = 'taproot-demo-1';
const ACCOUNTS: [string, string, string][] = [
  ['leader', 'command leader', '指挥部领导'],
  ['staff', 'command staff', '指挥部工作人员'],
  ['verifier, verifier2', 'verifiers', '核验员'],
  ['post1.lead, post1.member', 'outbound post in Shanghai', '驻沪组'],
  ['tf1.lead, tf1.member', 'first task force', '一专班'],
  ['tf2.lead, tf2.member', 'second task force', '二专班'],
  ['sub1.member, soe1.member', 'sub-district, state platform', '街道、国资平台'],
  ['dept1.officer, dept2.officer', 'departments', '部门'],
  ['district1.desk, agent1', 'district desk, intermediary', '区县、中介机构'],
  ['sysadmin, secadmin, auditor', 'administrators', '系统、安全、审计管理员'],
];

/** The last lines of a start: where the page is and who may sign in. */
export function announce(url: string, demo: DemoMode, stateDir: string): string {
  const lines = ['', `  Taproot   ${url}`, `  Data 数据  ${stateDir}`];
  if (demo !== 'none') {
    lines.push('', `  Demo accounts 演示账号, password 密码: ${PASSWORD}`);
    for (const [names, en, zh] of ACCOUNTS) lines.push(`    ${names.padEnd(29)} ${en} ${zh}`);
  }
  return [...lines, '', '  Ctrl-C stops. 按 Ctrl-C 停止。', ''].join('\n');
}
