import type { NoteCase } from './note-case.js';

/** Negations, plans beside facts, history beside today, several firms and people. */
export const tricky: NoteCase[] = [
  {
    name: 'fact and plan in one sentence',
    text: '5月18日拜访扬州中联重装有限公司总经理曹勇，下周四拟邀请其来我市考察。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '扬州中联重装有限公司',
      occurredOn: '2026-05-18',
      counterparts: [{ name: '曹勇', title: '总经理', seniority: 'decision-maker' }],
      nextStep: { what: '邀请其来我市考察', dueOn: '2026-05-28' },
    },
  },
  {
    name: 'an earlier visit is history',
    text: '该企业去年10月曾来我市考察。今天，我们回访了天津博迈科海工有限公司，总经理助理邓超参加会谈。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '天津博迈科海工有限公司',
      occurredOn: '2026-05-20',
      counterparts: [{ name: '邓超', title: '总经理助理', seniority: 'working' }],
    },
    ask: ['邓超.seniority'],
  },
  {
    name: 'another project of the same investor',
    text: '5月15日，厦门宏发电声有限公司副总裁叶青来访。该公司去年在泉州投资8亿元建厂。本次意向投资4亿元。',
    expect: {
      kind: 'incoming',
      enterpriseName: '厦门宏发电声有限公司',
      occurredOn: '2026-05-15',
      counterparts: [{ name: '叶青', title: '副总裁', seniority: 'senior' }],
      expectedInvestment: { amount: '400000000.00', currency: 'CNY' },
    },
    ask: ['叶青.seniority'],
  },
  {
    name: 'not yet, not yet',
    text: '5月19日赴武汉拜访武汉长飞光纤有限公司。董事长出差，没见到。对方未提供资料，也没有确定地块。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '武汉长飞光纤有限公司',
      occurredOn: '2026-05-19',
      place: '武汉',
      dataExchanged: false,
      siteChosen: false,
    },
  },
  {
    name: 'range of money',
    text: '前天在广州见了广州极飞农业科技有限公司的彭经理，意向投资3-5亿元，尚无明确选址',
    expect: {
      enterpriseName: '广州极飞农业科技有限公司',
      occurredOn: '2026-05-18',
      place: '广州',
      counterparts: [{ name: '彭经理', title: '经理', seniority: 'working' }],
      siteChosen: false,
      expectedInvestment: { amount: '500000000.00', currency: 'CNY' },
    },
    ask: ['expectedInvestment', 'kind'],
  },
  {
    name: 'parent and subsidiary',
    text: '2026.5.13 接待正大集团及其子公司正大食品（襄阳）有限公司，集团投资部总经理蔡明带队。',
    expect: {
      kind: 'incoming',
      enterpriseName: '正大集团',
      occurredOn: '2026-05-13',
      counterparts: [{ name: '蔡明', title: '集团投资部总经理', seniority: 'decision-maker' }],
    },
    ask: ['enterpriseName', '蔡明.seniority'],
  },
  {
    name: 'December seen from January',
    today: '2026-01-06',
    text: '12月28日拜访青岛海信网络科技有限公司，技术总监田野接待，参观展厅。争取1月15日前完成初步方案',
    expect: {
      kind: 'outgoing',
      enterpriseName: '青岛海信网络科技有限公司',
      occurredOn: '2025-12-28',
      counterparts: [{ name: '田野', title: '技术总监', seniority: 'senior' }],
      nextStep: { what: '完成初步方案', dueOn: '2026-01-15' },
    },
  },
  {
    name: 'day without month',
    text: '12号去了绍兴，拜访绍兴金盾消防有限公司，孙主任陪同看了厂区，要求15号前给报价',
    expect: {
      kind: 'outgoing',
      enterpriseName: '绍兴金盾消防有限公司',
      occurredOn: '2026-05-12',
      place: '绍兴',
      counterparts: [{ name: '孙主任', title: '主任', seniority: 'working' }],
      sawSite: true,
    },
    ask: ['孙主任.seniority', 'nextStep.dueOn', '孙主任'],
  },
  {
    name: 'five people in one line',
    text: '时间：5月14日\n参会：对方董事长吴国平、总经理吴昊、财务总监郑洁、项目经理小刘；我方张三、赵强',
    people: ['张三', '李四', '赵强'],
    expect: {
      occurredOn: '2026-05-14',
      counterparts: [
        { name: '吴国平', title: '董事长', seniority: 'decision-maker' },
        { name: '吴昊', title: '总经理', seniority: 'decision-maker' },
        { name: '郑洁', title: '财务总监', seniority: 'senior' },
        { name: '小刘', title: '项目经理', seniority: 'working' },
      ],
      hosts: ['张三', '赵强'],
    },
  },
  {
    name: 'visit postponed',
    text: '原定5月18日拜访大连冰山制冷有限公司，因对方临时有事取消，改到下周一。',
    expect: {
      enterpriseName: '大连冰山制冷有限公司',
      nextStep: { what: '拜访大连冰山制冷有限公司', dueOn: '2026-05-25' },
    },
    ask: ['enterpriseName', 'kind', 'occurredOn', 'nextStep.what', 'nextStep.dueOn'],
  },
  {
    name: 'a call is not a visit',
    text: '今天与西安铂力特增材有限公司董事长薛雷电话沟通，对方需求：航空级洁净车间8000平方米。',
    expect: {
      enterpriseName: '西安铂力特增材有限公司',
      occurredOn: '2026-05-20',
      counterparts: [{ name: '薛雷', title: '董事长', seniority: 'decision-maker' }],
      needs: '航空级洁净车间8000平方米',
    },
    ask: ['occurredOn', 'kind', '薛雷'],
  },
  {
    name: 'hearsay about a boss',
    text: '5月20日走访泰州扬子江包装有限公司，接待的是办公室文员小陈，说董事长范明下月可能来看地。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '泰州扬子江包装有限公司',
      occurredOn: '2026-05-20',
      counterparts: [{ name: '小陈', title: '办公室文员', seniority: 'working' }],
    },
    ask: ['范明', '范明.title', '范明.seniority'],
  },
  {
    name: 'impossible date',
    text: '2月30日接待镇江恒顺生物有限公司总经理石磊。',
    expect: {
      kind: 'incoming',
      enterpriseName: '镇江恒顺生物有限公司',
      counterparts: [{ name: '石磊', title: '总经理', seniority: 'decision-maker' }],
    },
  },
  {
    name: 'the government side has titles too',
    text: '5月13日，区委书记陈刚、招商局局长李伟率队赴东莞拜访东莞鸿图五金有限公司，董事长梁启华、副总经理梁斌热情接待并陪同参观厂房。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '东莞鸿图五金有限公司',
      occurredOn: '2026-05-13',
      place: '东莞',
      counterparts: [
        { name: '梁启华', title: '董事长', seniority: 'decision-maker' },
        { name: '梁斌', title: '副总经理', seniority: 'senior' },
      ],
      hosts: ['陈刚', '李伟'],
      sawSite: true,
    },
  },
];
