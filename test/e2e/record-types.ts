import type { TestApi, TestUser } from '../support/test-api.js';

/** A kind of record that belongs to a team, and every way to come upon one. */
export interface RecordType {
  name: string;
  /** Who makes it, of which unit, and who of another unit looks for it. */
  owner: string;
  unit: string;
  insiders: string[];
  strangers: string[];
  /** Makes one that holds the word; answers its id. */
  make(owner: TestUser, unitId: string, word: string, api: TestApi): Promise<string>;
  reads: ((id: string) => string)[];
  changes: ((id: string) => { url: string; body: object })[];
  /** Lists, each of which takes `q` and has an export. */
  lists: string[];
}

const TEAMS = ['tf2.lead', 'tf2.member', 'post1.lead', 'sub1.member', 'soe1.member'];
const OTHERS = [...TEAMS, 'dept1.officer', 'district1.desk', 'agent1'];
const INSIDERS = ['tf1.member', 'tf1.lead', 'leader', 'staff', 'verifier', 'auditor'];
const OF_TF1 = { owner: 'tf1.member', unit: 'tf-1', insiders: INSIDERS, strangers: OTHERS };
/** A sub-district's: its district's desk sees what is no secret. */
const OF_SUB1 = { owner: 'sub1.member', unit: 'sub-1', strangers: ['tf1.lead', 'post1.lead', 'agent1'] };

async function made(owner: TestUser, url: string, body: object): Promise<string> {
  const answer = await owner.post<{ id: string }>(url, body);
  if (answer.status !== 201) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return answer.body.id;
}

function lead(ownerTeamId: string, word: string, more: object = {}): object {
  const said = { title: word, investorName: `${word}资本`, sector: 'technology', sourceChannel: 'fund' };
  return { ...said, ownerTeamId, ...more };
}

function visit(teamId: string, more: object): object {
  return { kind: 'outgoing', teamId, occurredOn: '2026-05-20', ...more };
}

const LEAD = {
  reads: [
    (id: string) => `/leads/${id}`,
    (id: string) => `/leads/${id}/history`,
    (id: string) => `/leads/${id}/timeline`,
    (id: string) => `/leads/${id}/admission-reviews`,
  ],
  changes: [(id: string) => ({ url: `/leads/${id}`, body: { probability: '10' } })],
  lists: ['/leads'],
};
const VISIT = {
  reads: [
    (id: string) => `/visits/${id}`,
    (id: string) => `/visits/${id}/quality`,
    (id: string) => `/visits/${id}/report`,
  ],
  changes: [(id: string) => ({ url: `/visits/${id}`, body: { place: '苏州' } })],
  lists: ['/visits'],
};
const TASK = {
  reads: [(id: string) => `/facilitation-tasks/${id}`, (id: string) => `/facilitation-tasks/${id}/clock`],
  changes: [(id: string) => ({ url: `/facilitation-tasks/${id}`, body: { details: 'x' } })],
  lists: ['/facilitation-tasks'],
};
const ENTERPRISE = {
  reads: [(id: string) => `/enterprises/${id}`, (id: string) => `/enterprises/${id}/contacts`],
  changes: [(id: string) => ({ url: `/enterprises/${id}`, body: { tags: ['x'] } })],
  lists: ['/enterprises'],
};

const CONTRACT = {
  reads: [(id: string) => `/contracts/${id}`],
  changes: [(id: string) => ({ url: `/contracts/${id}`, body: { siteClass: 'land' } })],
  lists: ['/contracts'],
};

async function contract(owner: TestUser, teamId: string, word: string, more: object = {}): Promise<string> {
  const named = { name: `${word}科技有限公司`, idType: 'none' };
  const enterpriseId = 'enterpriseId' in more ? undefined : await made(owner, '/enterprises', named);
  const said = { kind: 'formal', title: word, sector: 'technology', signedOn: '2026-03', enterpriseId };
  return made(owner, '/contracts', { ...said, credits: [{ teamId, percent: '100' }], ...more });
}

const PROJECT = {
  reads: ['', '/readiness', '/lights', '/history', '/reports'].map(
    (end) => (id: string) => `/projects/${id}${end}`,
  ),
  changes: [],
  lists: ['/projects'],
};

/** The project of a formal contract that was verified. */
async function project(
  owner: TestUser,
  unit: string,
  word: string,
  api: TestApi,
  more: object = {},
): Promise<string> {
  const evidence = ['contract-text', 'legal-review'].map(async (kind) => ({
    fileId: await paper(owner, `${kind} ${word}`),
    kind,
  }));
  const contractId = await contract(owner, unit, word, { evidence: await Promise.all(evidence), ...more });
  await owner.post(`/contracts/${contractId}/submission`);
  const decision = { decision: 'verified', reason: '材料齐全' };
  await (await api.as('verifier')).post(`/contracts/${contractId}/verification`, decision);
  const { body } = await owner.get<{ items: { id: string }[] }>(`/projects?contractId=${contractId}`);
  return body.items[0]!.id;
}

async function claim(owner: TestUser, projectId: string, note: string, fileId: string): Promise<string> {
  const said = {
    stage: 'performing',
    occurredOn: '2026-05-01',
    note,
    evidence: [{ fileId, kind: 'site-photo' }],
  };
  return made(owner, `/projects/${projectId}/milestones`, said);
}

async function paper(owner: TestUser, word: string): Promise<string> {
  const form = new FormData();
  form.set('file', new Blob([`材料 ${word}`]), 'paper.txt');
  return made(owner, '/files', form);
}

async function ofConfidentialLead(owner: TestUser, unit: string, word: string): Promise<[string, string]> {
  const enterpriseId = await made(owner, '/enterprises', { name: `${word}科技有限公司`, idType: 'none' });
  const said = lead(unit, word, { confidential: true, investorName: null, enterpriseId });
  return [enterpriseId, await made(owner, '/leads', said)];
}

const ESCALATION = {
  reads: [(id: string) => `/escalations/${id}`],
  changes: [],
  lists: ['/escalations'],
};

function task(departmentId: string | undefined, word: string, more: object = {}): object {
  return { title: word, departmentId, responseWithin: 'PT4H', resolveWithin: 'PT21H', ...more };
}

export const RECORD_TYPES: RecordType[] = [
  {
    ...OF_TF1,
    ...VISIT,
    name: 'visit',
    make: (owner, unit, word) => made(owner, '/visits', visit(unit, { enterpriseName: word })),
  },
  {
    ...OF_TF1,
    ...LEAD,
    name: 'lead',
    make: (owner, unit, word) => made(owner, '/leads', lead(unit, word)),
  },
  {
    ...OF_SUB1,
    ...LEAD,
    name: 'lead of a sub-district',
    insiders: ['district1.desk', 'leader'],
    make: (owner, unit, word) => made(owner, '/leads', lead(unit, word)),
  },
  {
    ...OF_SUB1,
    ...LEAD,
    name: 'confidential lead, hidden from above too',
    insiders: ['sub1.member', 'leader', 'auditor'],
    strangers: [...OF_SUB1.strangers, 'district1.desk', 'dept1.officer'],
    make: (owner, unit, word) => made(owner, '/leads', lead(unit, word, { confidential: true })),
  },
  {
    ...OF_SUB1,
    ...VISIT,
    name: 'visit on a confidential lead',
    insiders: ['sub1.member', 'staff'],
    strangers: [...OF_SUB1.strangers, 'district1.desk'],
    make: async (owner, unit, word) => {
      const leadId = await made(owner, '/leads', lead(unit, word, { confidential: true }));
      return made(owner, '/visits', visit(unit, { leadId }));
    },
  },
  {
    ...OF_TF1,
    ...ENTERPRISE,
    name: 'enterprise known from a confidential lead only',
    make: async (owner, unit, word) => (await ofConfidentialLead(owner, unit, word))[0],
  },
  {
    ...OF_TF1,
    ...ENTERPRISE,
    name: 'enterprise known from visits on a confidential lead',
    make: async (owner, unit, word) => {
      const [enterpriseId, leadId] = await ofConfidentialLead(owner, unit, word);
      await made(owner, '/visits', visit(unit, { leadId, enterpriseId }));
      return enterpriseId;
    },
  },
  {
    ...OF_TF1,
    name: 'target enterprise',
    insiders: INSIDERS,
    make: async (owner, teamId, word, api) => {
      const campaign = { year: 2026, name: `行动 ${word}` };
      const campaignId = await made(await api.as('staff'), '/campaigns', campaign);
      return made(owner, '/target-enterprises', { campaignId, teamId, name: word, reason: '补链' });
    },
    reads: [],
    changes: [],
    lists: ['/target-enterprises'],
  },
  {
    ...OF_TF1,
    ...CONTRACT,
    name: 'contract',
    make: (owner, unit, word) => contract(owner, unit, word),
  },
  {
    ...OF_SUB1,
    ...CONTRACT,
    name: 'contract on a confidential lead',
    insiders: ['sub1.member', 'staff'],
    strangers: ['tf1.lead', 'post1.lead', 'agent1', 'district1.desk'],
    make: async (owner, unit, word) => {
      const leadId = await made(owner, '/leads', lead(unit, word, { confidential: true }));
      return contract(owner, unit, word, { leadId });
    },
  },
  {
    ...OF_SUB1,
    ...CONTRACT,
    name: 'contract with an enterprise known from a confidential lead only',
    insiders: ['sub1.member', 'staff'],
    strangers: ['tf1.lead', 'post1.lead', 'agent1', 'district1.desk'],
    make: async (owner, unit, word) =>
      contract(owner, unit, word, { enterpriseId: (await ofConfidentialLead(owner, unit, word))[0] }),
  },
  {
    ...OF_TF1,
    name: 'paper of a contract',
    make: async (owner, unit, word) => {
      const form = new FormData();
      form.set('file', new Blob([`合同 ${word}`]), 'contract.txt');
      const fileId = await made(owner, '/files', form);
      await contract(owner, unit, word, { evidence: [{ fileId, kind: 'contract-text' }] });
      return fileId;
    },
    reads: [(id) => `/files/${id}`],
    changes: [],
    lists: [],
  },
  {
    ...OF_TF1,
    name: 'target',
    owner: 'staff',
    make: (owner, orgUnitId, word) =>
      made(owner, '/target-plans', { year: 2026, orgUnitId, metric: 'contracts', value: '12', note: word }),
    reads: [(id) => `/target-plans/${id}`],
    changes: [],
    lists: ['/target-plans'],
  },
  {
    ...OF_TF1,
    name: 'document of an admission review',
    owner: 'staff',
    make: async (owner, unit, word) => {
      const form = new FormData();
      form.set('file', new Blob([`评分表 ${word}`]), 'scores.txt');
      const fileId = await made(owner, '/files', form);
      const leadId = await made(owner, '/leads', lead(unit, word));
      const said = { score: '86', reviewedOn: '2026-05-20', reviewers: ['林静怡'] };
      const evidence = [{ fileId, kind: 'meeting-minute' }];
      await made(owner, `/leads/${leadId}/admission-reviews`, { ...said, evidence });
      return fileId;
    },
    reads: [(id) => `/files/${id}`],
    changes: [],
    lists: [],
  },
  {
    ...OF_TF1,
    ...PROJECT,
    name: 'project',
    make: project,
  },
  {
    ...OF_SUB1,
    ...PROJECT,
    name: 'project on a confidential lead',
    insiders: ['sub1.member', 'staff'],
    strangers: ['tf1.lead', 'post1.lead', 'agent1', 'district1.desk'],
    make: async (owner, unit, word, api) => {
      const leadId = await made(owner, '/leads', lead(unit, word, { confidential: true }));
      return project(owner, unit, word, api, { leadId });
    },
  },
  {
    ...OF_TF1,
    name: 'milestone of a project',
    make: async (owner, unit, word, api) =>
      claim(owner, await project(owner, unit, word, api), word, await paper(owner, word)),
    reads: [(id) => `/milestones/${id}`],
    changes: [],
    lists: [],
  },
  {
    ...OF_TF1,
    name: 'report of a project',
    make: async (owner, unit, word, api) =>
      made(owner, `/projects/${await project(owner, unit, word, api)}/reports`, {
        month: '2026-05',
        jobs: 1,
      }),
    reads: [],
    changes: [(id) => ({ url: `/project-reports/${id}`, body: { jobs: 2 } })],
    lists: [],
  },
  {
    ...OF_TF1,
    name: 'evidence of a milestone',
    make: async (owner, unit, word, api) => {
      const fileId = await paper(owner, word);
      await claim(owner, await project(owner, unit, word, api), word, fileId);
      return fileId;
    },
    reads: [(id) => `/files/${id}`],
    changes: [],
    lists: [],
  },
  {
    ...OF_TF1,
    name: 'file of a visit',
    make: async (owner, unit, word) => {
      const form = new FormData();
      form.set('file', new Blob([`会议纪要 ${word}`]), 'minutes.txt');
      const files = [await made(owner, '/files', form)];
      await made(owner, '/visits', visit(unit, { enterpriseName: word, files }));
      return files[0]!;
    },
    reads: [(id) => `/files/${id}`],
    changes: [],
    lists: [],
  },
  {
    ...OF_TF1,
    ...TASK,
    name: 'facilitation task',
    insiders: [...INSIDERS, 'dept1.officer'],
    strangers: [...TEAMS, 'dept2.officer', 'district1.desk', 'agent1'],
    make: (owner, _unit, word, api) => made(owner, '/facilitation-tasks', task(api.units['dept-1'], word)),
  },
  {
    ...OF_SUB1,
    ...TASK,
    name: 'facilitation task on a confidential lead',
    insiders: ['sub1.member', 'staff', 'dept1.officer'],
    strangers: [...OF_SUB1.strangers, 'district1.desk', 'dept2.officer'],
    make: async (owner, unit, word, api) => {
      const leadId = await made(owner, '/leads', lead(unit, word, { confidential: true }));
      return made(owner, '/facilitation-tasks', task(api.units['dept-1'], word, { leadId }));
    },
  },
  {
    ...OF_TF1,
    ...ESCALATION,
    name: 'escalation',
    insiders: [...INSIDERS, 'dept1.officer'],
    strangers: [...TEAMS, 'dept2.officer', 'district1.desk', 'agent1'],
    make: (owner, _unit, word, api) =>
      made(owner, '/escalations', { departmentId: api.units['dept-1'], question: word }),
  },
  {
    ...OF_SUB1,
    ...ESCALATION,
    name: 'escalation on a confidential lead',
    insiders: ['sub1.member', 'leader', 'dept1.officer'],
    strangers: [...OF_SUB1.strangers, 'district1.desk', 'dept2.officer'],
    make: async (owner, unit, word, api) => {
      const leadId = await made(owner, '/leads', lead(unit, word, { confidential: true }));
      const taskId = await made(owner, '/facilitation-tasks', task(api.units['dept-1'], '办证', { leadId }));
      return made(owner, '/escalations', { taskId, question: word });
    },
  },
];
