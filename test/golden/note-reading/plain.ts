import type { NoteCase } from './note-case.js';

/** Everyday notes between the file and the thumb. */
export const plain: NoteCase[] = [
  {
    name: 'bank account of a day',
    text: '5月7日上午，我和赵强到南通拜访南通中天线缆有限公司，总经理顾建平介绍了企业情况。顾总提出两点诉求：一是解决员工宿舍，二是协调电力扩容。双方约定5月22日前再次会面。',
    people: ['张三', '李四', '赵强'],
    expect: {
      kind: 'outgoing',
      enterpriseName: '南通中天线缆有限公司',
      occurredOn: '2026-05-07',
      place: '南通',
      counterparts: [{ name: '顾建平', title: '总经理', seniority: 'decision-maker' }],
      hosts: ['赵强'],
      needs: '一是解决员工宿舍，二是协调电力扩容',
      nextStep: { what: '再次会面', dueOn: '2026-05-22' },
    },
  },
  {
    name: 'data list handed over',
    text: '上周三，济南浪潮云科技有限公司总工程师任杰来访，带来了设备清单和用能测算，我们提供了政策汇编。计划总投资1.5亿元。',
    expect: {
      kind: 'incoming',
      enterpriseName: '济南浪潮云科技有限公司',
      occurredOn: '2026-05-13',
      counterparts: [{ name: '任杰', title: '总工程师', seniority: 'senior' }],
      dataExchanged: true,
      expectedInvestment: { amount: '150000000.00', currency: 'CNY' },
    },
  },
  {
    name: 'two-character company tail',
    text: '5月11日拜访华为技术有限公司，对接政企业务部经理欧阳俊，了解算力需求。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '华为技术有限公司',
      occurredOn: '2026-05-11',
      counterparts: [{ name: '欧阳俊', title: '政企业务部经理', seniority: 'working' }],
    },
    ask: ['needs'],
  },
  {
    name: 'site chosen and due in working days',
    text: '二十日，盐城悦达智行汽车有限公司董事长司马南来我区考察，确定了步凤镇120亩地块。下一步：5个工作日内完成预审。',
    expect: {
      kind: 'incoming',
      enterpriseName: '盐城悦达智行汽车有限公司',
      occurredOn: '2026-05-20',
      counterparts: [{ name: '司马南', title: '董事长', seniority: 'decision-maker' }],
      siteChosen: true,
      nextStep: { what: '完成预审', dueOn: '2026-05-27' },
    },
    ask: ['nextStep.dueOn'],
  },
  {
    name: 'title after the name in brackets',
    text: '今天下午在市政务中心与客商座谈，对方参加人员：蒋华（董事长）、沈芳（市场部经理）、Peter Wu（VP）。企业名称：嘉兴斯达微电子有限公司。',
    expect: {
      enterpriseName: '嘉兴斯达微电子有限公司',
      occurredOn: '2026-05-20',
      place: '市政务中心',
      counterparts: [
        { name: '蒋华', title: '董事长', seniority: 'decision-maker' },
        { name: '沈芳', title: '市场部经理', seniority: 'working' },
        { name: 'Peter Wu', title: 'VP', seniority: 'senior' },
      ],
    },
    ask: ['Peter Wu.seniority'],
  },
  {
    name: 'sentence without any visit',
    text: '请各组本周五前报送拜访计划，谢谢',
    expect: {},
    ask: ['nextStep.what', 'nextStep.dueOn'],
  },
  {
    name: 'needs in narrative',
    text: '5月6日，赴台州走访台州星星冷链有限公司，副总经理金鑫反映，目前最需要的是冷库用地和稳定的冷链物流。企业还担心用工难。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '台州星星冷链有限公司',
      occurredOn: '2026-05-06',
      place: '台州',
      counterparts: [{ name: '金鑫', title: '副总经理', seniority: 'senior' }],
      needs: '冷库用地和稳定的冷链物流；用工难',
    },
    ask: ['needs'],
  },
  {
    name: 'approximate money, euro',
    text: '2026-05-12 德国客商来访，采埃孚传动系统（张家港）有限公司总经理Klaus Meyer，预计投资约8000万欧元。',
    expect: {
      kind: 'incoming',
      enterpriseName: '采埃孚传动系统（张家港）有限公司',
      occurredOn: '2026-05-12',
      counterparts: [{ name: 'Klaus Meyer', title: '总经理', seniority: 'decision-maker' }],
      expectedInvestment: { amount: '80000000.00', currency: 'EUR' },
    },
  },
  {
    name: 'regional general manager',
    text: '5月12日，顺丰控股股份有限公司华东区总经理毛伟到访我市，参观了空港园区，拟投资6亿元建设分拨中心',
    expect: {
      kind: 'incoming',
      enterpriseName: '顺丰控股股份有限公司',
      occurredOn: '2026-05-12',
      counterparts: [{ name: '毛伟', title: '华东区总经理', seniority: 'senior' }],
      sawSite: true,
      expectedInvestment: { amount: '600000000.00', currency: 'CNY' },
    },
    ask: ['毛伟.seniority'],
  },
  {
    name: 'next month',
    text: '5月19日上门拜访长沙三一智造有限公司，生产经理杨帆接待，看了生产线。约定下个月再来。',
    expect: {
      kind: 'outgoing',
      enterpriseName: '长沙三一智造有限公司',
      occurredOn: '2026-05-19',
      counterparts: [{ name: '杨帆', title: '生产经理', seniority: 'working' }],
      sawSite: true,
      nextStep: { what: '再来', dueOn: '2026-06-30' },
    },
    ask: ['nextStep.dueOn', 'nextStep.what'],
  },
];
