import { words } from '../lib/i18n';

export const app = words('app', {
  product: ['扎根', 'Taproot'],
  skip: ['跳到正文', 'Skip to content'],
  nav: ['主导航', 'Main'],
  myDay: ['我的一天', 'My day'],
  leads: ['线索', 'Leads'],
  visits: ['拜访', 'Visits'],
  targets: ['目标库', 'Targets'],
  scoreboard: ['驻外评分', 'Scores'],
  imports: ['导入', 'Import'],
  rooted: ['签约与扎根', 'Signed versus rooted'],
  logVisit: ['记一次拜访', 'Log a visit'],
  more: ['更多', 'More'],
  language: ['语言', 'Language'],
  otherLanguage: ['English', '中文'],
  signOut: ['退出', 'Sign out'],
  deputy: ['代行', 'deputy'],
  noPage: ['没有这一页', 'No such page'],
  noPageBody: ['地址可能写错了，或记录已经移走。', 'The address may be wrong, or the record has moved.'],
  home: ['回我的一天', 'Back to my day'],
  offlineBar: [
    '网络断了。拜访可以照记，先存在本机。',
    'You are offline. Visits can still be logged; they stay on this device.',
  ],
  crashed: ['这一页出了错', 'This page broke'],
  crashedBody: [
    '刷新一下；还是这样，请告诉管理员你刚做了什么。',
    'Reload it; if it stays, tell the administrator what you just did.',
  ],
  reload: ['刷新', 'Reload'],
});

export const roles = words('roles', {
  'command-leader': ['指挥部领导', 'Command-center leader'],
  'command-staff': ['指挥部工作人员', 'Command-center staff'],
  verifier: ['核验人', 'Verifier'],
  'team-leader': ['组长', 'Team leader'],
  'team-member': ['组员', 'Team member'],
  'department-officer': ['部门联络员', 'Department officer'],
  'district-reception': ['区县承接', 'District reception'],
  intermediary: ['中介机构', 'Intermediary'],
  'system-admin': ['系统管理员', 'System administrator'],
  'security-admin': ['安全保密员', 'Security officer'],
  auditor: ['审计员', 'Auditor'],
});
