import type { NoteCase } from './note-case.js';

/** Written after the first rules to catch them too sure of themselves. */
export const traps: NoteCase[] = [
  {
    name: 'the firm travels to our city by its name',
    text: '5月12日，江苏恒能储能有限公司董事长王建国赴淮安考察，察看了城东地块。',
    expect: {
      kind: 'incoming',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-12',
      place: '淮安',
      counterparts: [{ name: '王建国', title: '董事长', seniority: 'decision-maker' }],
      sawSite: true,
    },
    ask: ['kind'],
  },
  {
    name: 'small words inside names',
    text: '5月12日和同方股份有限公司总经理张向东座谈，张向东介绍了公司情况。',
    expect: {
      enterpriseName: '同方股份有限公司',
      occurredOn: '2026-05-12',
      counterparts: [{ name: '张向东', title: '总经理', seniority: 'decision-maker' }],
    },
    ask: ['enterpriseName'],
  },
  {
    name: 'an invitation is not a visit',
    text: '5月12日拜访江苏恒能储能有限公司，邀请对方来访，并欢迎参观厂房、交换资料。',
    expect: { kind: 'outgoing', enterpriseName: '江苏恒能储能有限公司', occurredOn: '2026-05-12' },
    ask: ['sawSite', 'dataExchanged'],
  },
  {
    name: 'a delegate for the chairman',
    text: '5月13日江苏恒能储能有限公司来访，董事长王建国委托副总经理李敏参加。',
    expect: {
      kind: 'incoming',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-13',
      counterparts: [{ name: '李敏', title: '副总经理', seniority: 'senior' }],
    },
    ask: ['王建国', '王建国.title', '王建国.seniority'],
  },
  {
    name: 'absent after a comma',
    text: '5月13日走访江苏恒能储能有限公司，董事长王建国，因病未参加，见到财务总监郑洁。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-13',
      counterparts: [{ name: '郑洁', title: '财务总监', seniority: 'senior' }],
    },
  },
  {
    name: 'nothing said under a label',
    text: '日期：5月14日\n企业：江苏恒能储能有限公司\n诉求：无\n地点：待定\n下一步：待定',
    expect: { enterpriseName: '江苏恒能储能有限公司', occurredOn: '2026-05-14' },
  },
  {
    name: 'our own hope',
    text: '5月14日，江苏恒能储能有限公司总经理陈志远来访。市长刘志强表示，希望企业加快落地。',
    expect: {
      kind: 'incoming',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-14',
      counterparts: [{ name: '陈志远', title: '总经理', seniority: 'decision-maker' }],
      hosts: ['刘志强'],
    },
  },
  {
    name: 'intensity is not the sum',
    text: '5月15日拜访江苏恒能储能有限公司。项目总投资3.5亿元，投资强度350万元/亩，年投资回报2000万元。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-15',
      expectedInvestment: { amount: '350000000.00', currency: 'CNY' },
    },
  },
  {
    name: 'conditions around a site',
    text: '5月15日江苏恒能储能有限公司来访，待选定地块后再报批；是否确定地块要看电价。',
    expect: { kind: 'incoming', enterpriseName: '江苏恒能储能有限公司', occurredOn: '2026-05-15' },
    ask: ['siteChosen', 'needs', 'nextStep.what'],
  },
  {
    name: 'English, chairman absent',
    text: 'May 18: visited Orion Batteries Ltd in Wuxi. Hans Weber, CEO, could not attend; we met Paul Lee, Engineer.',
    expect: {
      kind: 'outgoing',
      enterpriseName: 'Orion Batteries Ltd',
      occurredOn: '2026-05-18',
      place: 'Wuxi',
      counterparts: [{ name: 'Paul Lee', title: 'Engineer', seniority: 'working' }],
    },
  },
  {
    name: 'a former chairman, and a date of something else',
    text: '5月12日拜访江苏恒能储能有限公司，见到原董事长周明。该公司5月8日取得环评批复。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '江苏恒能储能有限公司',
      occurredOn: '2026-05-12',
      counterparts: [{ name: '周明', title: '原董事长', seniority: 'working' }],
    },
    ask: ['周明', '周明.title', '周明.seniority'],
  },
  {
    name: 'came to nothing',
    text: '5月12日登门拜访江苏恒能储能有限公司未果，门卫不让进。',
    expect: { enterpriseName: '江苏恒能储能有限公司', occurredOn: '2026-05-12', kind: 'outgoing' },
    ask: ['kind', 'occurredOn', 'enterpriseName'],
  },
  {
    name: 'a telephone number, a plot, a serial',
    text: '5月12日走访江苏恒能储能有限公司 联系人13805234567 地块编号2026-05-31-3 面积5.12亩 楼号12号楼',
    expect: { kind: 'outgoing', enterpriseName: '江苏恒能储能有限公司', occurredOn: '2026-05-12' },
  },
];
