import { words } from '../../lib/i18n';

export const enterprises = words('enterprises', {
  idNumber: ['信用代码', 'Credit code'],
  noId: ['没有登记代码', 'No code recorded'],
  country: ['国家', 'Country'],
  industry: ['行业代码', 'Industry code'],
  tags: ['标签', 'Tags'],
  facts: ['基本情况', 'Facts'],
  depth: ['考察深度', 'Inspection depth'],
  depthOf: ['{team}：{depth} / 100', '{team}: {depth} / 100'],
  noDepth: ['还没有拜访', 'No visit yet'],
  timeline: ['大事记', 'What happened'],
  noTimeline: ['还没有记下什么。', 'Nothing is recorded yet.'],
  asked: ['提出', 'Filed'],
  leads: ['线索', 'Leads'],
  noLeads: ['还没有这家企业的线索。', 'There is no lead of this enterprise yet.'],
  targetOf: ['目标库：{team}', 'Target of {team}'],
  logVisit: ['记一次拜访', 'Log a visit'],
  alike: ['名录里有相近的：', 'Alike on file:'],
});
