import type { NoteCase } from './note-case.js';

export const english: NoteCase[] = [
  {
    name: 'plain report',
    text: 'On 12 May 2026 we visited Hengneng Energy Storage Co., Ltd. in Shanghai and met Mr. Wang Jianguo, Chairman, and Ms. Li Min, Investment Manager. Needs: 100 mu of land. Planned investment: US$10m. Next step: send the land plan by 29 May.',
    expect: {
      kind: 'outgoing',
      enterpriseName: 'Hengneng Energy Storage Co., Ltd.',
      occurredOn: '2026-05-12',
      place: 'Shanghai',
      counterparts: [
        { name: 'Wang Jianguo', title: 'Chairman', seniority: 'decision-maker' },
        { name: 'Li Min', title: 'Investment Manager', seniority: 'working' },
      ],
      needs: '100 mu of land',
      nextStep: { what: 'send the land plan', dueOn: '2026-05-29' },
      expectedInvestment: { amount: '10000000.00', currency: 'USD' },
    },
    ask: ['Li Min.seniority'],
  },
  {
    name: 'incoming delegation',
    text: 'Yesterday a delegation from Bluepeak Semiconductor GmbH came to our city, led by CEO Hans Weber. They toured the site in the east park. Total investment RMB 350 million.',
    expect: {
      kind: 'incoming',
      enterpriseName: 'Bluepeak Semiconductor GmbH',
      occurredOn: '2026-05-19',
      counterparts: [{ name: 'Hans Weber', title: 'CEO', seniority: 'decision-maker' }],
      sawSite: true,
      expectedInvestment: { amount: '350000000.00', currency: 'CNY' },
    },
  },
  {
    name: 'labels and ISO date',
    text: 'Date: 2026-05-15\nCompany: Northwind Robotics Inc.\nPlace: Suzhou\nMet: Anna Schmidt (Director), Paul Lee (Engineer)\nNeeds: 5,000 sqm workshop\nNext step: send workshop list, due 2026-06-05',
    expect: {
      enterpriseName: 'Northwind Robotics Inc.',
      occurredOn: '2026-05-15',
      place: 'Suzhou',
      counterparts: [
        { name: 'Anna Schmidt', title: 'Director', seniority: 'senior' },
        { name: 'Paul Lee', title: 'Engineer', seniority: 'working' },
      ],
      needs: '5,000 sqm workshop',
      nextStep: { what: 'send workshop list', dueOn: '2026-06-05' },
    },
  },
  {
    name: 'a slash date that reads two ways',
    text: '04/05/2026 visited Orion Batteries Ltd, did not meet the CEO. No site tour.',
    expect: {
      kind: 'outgoing',
      enterpriseName: 'Orion Batteries Ltd',
      occurredOn: '2026-05-04',
      sawSite: false,
    },
    ask: ['occurredOn'],
  },
  {
    name: 'English plan',
    text: 'We plan to visit Delta Motors Co., Ltd. next Tuesday.',
    expect: {
      enterpriseName: 'Delta Motors Co., Ltd.',
      nextStep: { what: 'visit Delta Motors Co., Ltd.', dueOn: '2026-05-26' },
    },
    ask: ['enterpriseName', 'nextStep.what', 'nextStep.dueOn'],
  },
  {
    name: 'mixed language',
    text: '5月15日 met with Tesla供应商 拓普集团股份有限公司 VP 王磊, 需求: land 200亩, NDA signed, exchanged documents',
    expect: {
      enterpriseName: '拓普集团股份有限公司',
      occurredOn: '2026-05-15',
      counterparts: [{ name: '王磊', title: 'VP', seniority: 'decision-maker' }],
      needs: 'land 200亩',
      dataExchanged: true,
    },
    ask: ['enterpriseName', '王磊.seniority', 'needs'],
  },
];
