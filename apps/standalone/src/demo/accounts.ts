import type { Role } from '@taproot/kernel';
import type { TeamCategory } from '@taproot/org';

export interface DemoUnit {
  code: string;
  name: string;
  kind: 'city' | 'district' | 'team' | 'department';
  category?: TeamCategory;
  parent?: string;
}

/** The demo city's tree; api.md fixes codes and names. */
export const DEMO_UNITS: DemoUnit[] = [
  { code: 'city', name: '江州市', kind: 'city' },
  { code: 'command', name: '指挥部', kind: 'team', category: 'command-center', parent: 'city' },
  { code: 'district-1', name: '城东区', kind: 'district', parent: 'city' },
  { code: 'district-2', name: '城西区', kind: 'district', parent: 'city' },
  { code: 'district-3', name: '高新区', kind: 'district', parent: 'city' },
  { code: 'tf-1', name: '一专班', kind: 'team', category: 'task-force', parent: 'city' },
  { code: 'tf-2', name: '二专班', kind: 'team', category: 'task-force', parent: 'city' },
  { code: 'tf-3', name: '三专班', kind: 'team', category: 'task-force', parent: 'city' },
  { code: 'tf-4', name: '四专班', kind: 'team', category: 'task-force', parent: 'city' },
  { code: 'post-1', name: '驻沪组', kind: 'team', category: 'outbound-post', parent: 'city' },
  { code: 'post-2', name: '驻京组', kind: 'team', category: 'outbound-post', parent: 'city' },
  { code: 'sub-1', name: '城东街道', kind: 'team', category: 'sub-district', parent: 'district-1' },
  { code: 'sub-2', name: '城西街道', kind: 'team', category: 'sub-district', parent: 'district-2' },
  { code: 'soe-1', name: '国投平台', kind: 'team', category: 'soe-platform', parent: 'city' },
  { code: 'dept-1', name: '自然资源局', kind: 'department', category: 'department', parent: 'city' },
  { code: 'dept-2', name: '生态环境局', kind: 'department', category: 'department', parent: 'city' },
  { code: 'dept-3', name: '市场监管局', kind: 'department', category: 'department', parent: 'city' },
  { code: 'dept-4', name: '人社局', kind: 'department', category: 'department', parent: 'city' },
  { code: 'agent-1', name: '华联招商顾问', kind: 'team', category: 'intermediary', parent: 'city' },
];

export interface DemoUser {
  username: string;
  displayName: string;
  role: Role;
  unit: string;
}

export const DEMO_USERS: DemoUser[] = [
  { username: 'leader', displayName: '周正阳', role: 'command-leader', unit: 'command' },
  { username: 'staff', displayName: '林静怡', role: 'command-staff', unit: 'command' },
  { username: 'verifier', displayName: '许文博', role: 'verifier', unit: 'command' },
  { username: 'verifier2', displayName: '贺兰', role: 'verifier', unit: 'command' },
  { username: 'tf1.lead', displayName: '高远', role: 'team-leader', unit: 'tf-1' },
  { username: 'tf1.member', displayName: '陆晓峰', role: 'team-member', unit: 'tf-1' },
  { username: 'tf2.lead', displayName: '秦朗', role: 'team-leader', unit: 'tf-2' },
  { username: 'tf2.member', displayName: '苏敏', role: 'team-member', unit: 'tf-2' },
  { username: 'post1.lead', displayName: '沈嘉树', role: 'team-leader', unit: 'post-1' },
  { username: 'post1.member', displayName: '顾一鸣', role: 'team-member', unit: 'post-1' },
  { username: 'sub1.member', displayName: '何秀英', role: 'team-member', unit: 'sub-1' },
  { username: 'soe1.member', displayName: '丁凯', role: 'team-member', unit: 'soe-1' },
  { username: 'dept1.officer', displayName: '唐磊', role: 'department-officer', unit: 'dept-1' },
  { username: 'dept2.officer', displayName: '万芳', role: 'department-officer', unit: 'dept-2' },
  { username: 'district1.desk', displayName: '孟洁', role: 'district-reception', unit: 'district-1' },
  { username: 'agent1', displayName: '邹博', role: 'intermediary', unit: 'agent-1' },
  { username: 'sysadmin', displayName: '系统管理员', role: 'system-admin', unit: 'command' },
  { username: 'secadmin', displayName: '安全管理员', role: 'security-admin', unit: 'command' },
  { username: 'auditor', displayName: '审计员', role: 'auditor', unit: 'command' },
];

/** Colleagues who appear in the demo's history but do not sign in. */
export const DEMO_COLLEAGUES: DemoUser[] = [
  { username: 'post2.lead', displayName: '魏东', role: 'team-leader', unit: 'post-2' },
  { username: 'post2.member', displayName: '龚雪', role: 'team-member', unit: 'post-2' },
  { username: 'tf3.lead', displayName: '江涛', role: 'team-leader', unit: 'tf-3' },
  { username: 'tf4.lead', displayName: '方圆', role: 'team-leader', unit: 'tf-4' },
];
