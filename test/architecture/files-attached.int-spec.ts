import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must } from '../support/contracts.js';
import { ProjectDesk } from '../support/projects.js';
import { TestApi, type TestUser } from '../support/test-api.js';

const NOBODY = '01900000-0000-7000-8000-000000000001';

/** Taken by city-wide roles only, who may open every file. */
const CITY_WIDE = ['POST /leads/{id}/admission-reviews', 'POST /milestones/{id}/confirmation'];

let api: TestApi;
let desk: ProjectDesk;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
});
afterAll(() => api.stop());

interface Attachment {
  user: string;
  /** A record of the user's own that takes the file. */
  to: () => Promise<string>;
  body?: (fileId: string) => object;
  send?: (user: TestUser, url: string, body: object) => Promise<{ status: number; text: string }>;
}

const evidence = (fileId: string) => ({ evidence: [{ fileId, kind: 'other' }] });

async function leadOf(teamCode: string): Promise<string> {
  const ownerTeamId = api.units[teamCode];
  const lead = { title: '装备', sector: 'manufacturing', sourceChannel: 'hotline', ownerTeamId };
  const said = { ...lead, investorName: `远景装备${Math.random()}` };
  return (await must<{ id: string }>((await api.as('tf1.member')).post('/leads', said))).id;
}

async function task(): Promise<string> {
  const limits = { responseWithin: 'PT4H', resolveWithin: 'PT21H', departmentId: api.units['dept-1'] };
  const said = { leadId: await leadOf('tf-1'), title: '用地', ...limits };
  const { id } = await must<{ id: string }>((await api.as('tf1.member')).post('/facilitation-tasks', said));
  const officer = await api.as('dept1.officer');
  await must(officer.post(`/facilitation-tasks/${id}/acceptance`));
  await must(officer.post(`/facilitation-tasks/${id}/start`));
  return id;
}

const visit = () => ({
  kind: 'outgoing',
  teamId: api.units['tf-1'],
  occurredOn: '2026-03-10',
  enterpriseName: '远景装备',
});

const ATTACHMENTS: Record<string, Attachment> = {
  'POST /visits': {
    user: 'tf1.member',
    to: async () => '/visits',
    body: (fileId) => ({ ...visit(), files: [fileId] }),
  },
  'PATCH /visits/{id}': {
    user: 'tf1.member',
    to: async () =>
      `/visits/${(await must<{ id: string }>((await api.as('tf1.member')).post('/visits', visit()))).id}`,
    body: (fileId) => ({ files: [fileId] }),
    send: (user, url, body) => user.patch(url, body, 1),
  },
  'POST /contracts': {
    user: 'tf1.member',
    to: async () => '/contracts',
    send: async (user, url, body) => user.post(url, { ...(await desk.said()), ...body }),
  },
  'POST /contracts/{id}/evidence': {
    user: 'tf1.member',
    to: async () => `/contracts/${(await desk.draft()).id}/evidence`,
  },
  'POST /contracts/{id}/amendments': {
    user: 'tf1.member',
    to: async () => `/contracts/${(await desk.verified()).id}/amendments`,
    body: (fileId) => ({ ...evidence(fileId), effectiveOn: '2026-05-01', amount: '1.00', reason: '缩减' }),
  },
  'POST /commitments/{id}/fulfilments': {
    user: 'tf1.member',
    to: async () => `/commitments/${await desk.committed()}/fulfilments`,
    body: (fileId) => ({ ...evidence(fileId), occurredOn: '2026-06-01' }),
  },
  'POST /projects/{id}/milestones': {
    user: 'tf1.member',
    to: async () => `/projects/${(await desk.project()).id}/milestones`,
    body: (fileId) => ({ ...evidence(fileId), stage: 'performing', occurredOn: '2026-04-01' }),
  },
  'POST /milestones/{id}/evidence': {
    user: 'tf1.member',
    to: async () => {
      const { id } = await desk.claimed((await desk.project()).id, 'performing', '2026-04-01');
      return `/milestones/${id}/evidence`;
    },
  },
  'POST /facilitation-tasks/{id}/pause': {
    user: 'dept1.officer',
    to: async () => `/facilitation-tasks/${await task()}/pause`,
    body: (fileId) => ({ ...evidence(fileId), reason: 'enterprise-documents' }),
  },
  'POST /facilitation-tasks/{id}/completion': {
    user: 'dept1.officer',
    to: async () => `/facilitation-tasks/${await task()}/completion`,
  },
};

interface OpenApi {
  paths: Record<string, Record<string, { requestBody?: object }>>;
  components: { schemas: Record<string, object> };
}

/** Every command whose body names a file, as the document of the API tells them. */
function attaching(): string[] {
  const { paths, components } = JSON.parse(readFileSync('libs/api-client/openapi.json', 'utf8')) as OpenApi;
  const said = (schema: object, seen: string[] = []): string => {
    const text = JSON.stringify(schema);
    const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!);
    const next = [...new Set(names)].filter((name) => !seen.includes(name));
    return text + next.map((name) => said(components.schemas[name] ?? {}, [...seen, ...next])).join('');
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(([, { requestBody }]) => requestBody && /"(fileId|files)":/.test(said(requestBody)))
      .map(([method]) => `${method.toUpperCase()} ${path.replace('/api/v1', '')}`),
  );
}

describe('a file that a record takes', () => {
  it('is taken by the commands that are tried here, and by no other', () => {
    const tried = [...Object.keys(ATTACHMENTS), ...CITY_WIDE];
    expect(attaching().toSorted()).toEqual(tried.toSorted());
  });

  it.each(Object.keys(ATTACHMENTS))(
    '%s: is the caller’s own or in their scope, else unknown',
    async (name) => {
      const { user, to, body = evidence, send = (one, at, said) => one.post(at, said) } = ATTACHMENTS[name]!;
      const [caller, url] = [await api.as(user), await to()];
      const { fileId: strange } = await desk.stored(await api.as('tf2.member'), 'other');
      expect((await caller.get(`/files/${strange}`)).status).toBe(404);
      const unknown = await send(caller, url, body(NOBODY));
      const refused = await send(caller, url, body(strange));
      expect(unknown.status).toBe(422);
      expect({ status: refused.status, text: refused.text }).toEqual({
        status: unknown.status,
        text: unknown.text,
      });
      expect((await caller.get(`/files/${strange}`)).status).toBe(404);
      const { fileId: own } = await desk.stored(caller, 'other');
      expect((await send(caller, url, body(own))).status).toBeLessThan(300);
    },
  );
});
