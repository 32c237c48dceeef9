import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PERMISSIONS } from '@taproot/org';
import { nestRoutes, servedRoutes, type Route } from '../support/routes.js';
import { TestApi } from '../support/test-api.js';

/** Open to everybody on the network; a new one is a decision, made here. */
const PUBLIC_ROUTES = [
  'GET /api/v1/demo',
  'GET /api/v1/public/surveys/:token',
  'GET /health/live',
  'GET /health/ready',
  'GET /metrics',
  'POST /api/v1/auth/login',
  'POST /api/v1/auth/logout',
  'POST /api/v1/auth/refresh',
  'POST /api/v1/public/surveys/:token',
];
/** Served by libraries: the description of the API and the page. */
const NOT_OURS = /^\/api\/docs|^\/api\/v1\/openapi\.json$|^\/?\*?$|^\/[\w-]+\.\w+$|^\/assets\//;

interface OpenApi {
  paths: Record<string, Record<string, { parameters?: { name: string; in: string; required?: boolean }[] }>>;
}

let api: TestApi;
let routes: Route[];
let described: OpenApi['paths'];

beforeAll(async () => {
  api = await TestApi.start();
  routes = nestRoutes(api.app);
  described = (await api.anyone.get<OpenApi>('/openapi.json')).body.paths;
});
afterAll(() => api.stop());

/** Classes of requests and answers, as the sources declare them. */
function viewNames(): string[] {
  const sources = readdirSync('libs', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\/src\/.*\.(dto|view)\.ts$/.test(file))
    .map((file) => join('libs', file));
  return sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/^export class (\w+)/gm)].map(([, name]) => name!),
  );
}

const named = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const inOpenApi = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}');
const someRecord = (path: string) =>
  path.replace('/api/v1', '').replaceAll(/:\w+/g, '01900000-0000-7000-8000-000000000001');
const versioned = () => routes.filter(({ method }) => ['PATCH', 'PUT', 'DELETE'].includes(method));

describe('every shape of the API', () => {
  it('has a name of its own: of two classes of one name the document would tell only one', () => {
    const names = viewNames();
    expect(names.length).toBeGreaterThan(60);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe('every route', () => {
  it('is found by the census', () => {
    expect(routes.length).toBeGreaterThan(20);
    const known = new Set(routes.map(named));
    const served = servedRoutes(api.app).filter(({ method }) => method !== 'HEAD');
    const strangers = served.filter((route) => !known.has(named(route)) && !NOT_OURS.test(route.path));
    expect(strangers).toEqual([]);
    expect(served.map(named)).toEqual(expect.arrayContaining([...known]));
  });

  it('asks for a permission, or is public on purpose', () => {
    expect(routes.filter((route) => !route.public && !route.permission)).toEqual([]);
    expect(routes.filter((route) => route.public && route.permission)).toEqual([]);
    const open = routes.filter((route) => route.public).map(named);
    expect(open.toSorted()).toEqual(PUBLIC_ROUTES);
  });

  it('asks for a permission that somebody holds, and no permission is idle', () => {
    const asked = new Set(routes.flatMap(({ permission }) => permission ?? []));
    expect([...asked].filter((permission) => !PERMISSIONS[permission]?.length)).toEqual([]);
    const idle = Object.keys(PERMISSIONS).filter((permission) => !asked.has(permission));
    expect(idle).toEqual([]);
  });

  it('is described in openapi.json, which describes nothing else', () => {
    const ours = routes.filter(({ path }) => path.startsWith('/api/v1/'));
    const told = Object.entries(described).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const asked = ours.map(({ method, path }) => `${method} ${inOpenApi(path)}`);
    expect(told.toSorted()).toEqual(asked.toSorted());
  });

  it('answers 401 without a token, unless it is public', async () => {
    for (const route of routes.filter((route) => !route.public)) {
      const answer = await api.anyone.send(route.method, someRecord(route.path), undefined, {});
      expect([named(route), answer.status, answer.body]).toMatchObject([
        named(route),
        401,
        { code: 'not-signed-in' },
      ]);
    }
  });

  it('refuses a role that lacks its permission with 403, before it looks at anything else', async () => {
    const holders = ['agent1', 'tf1.member', 'auditor', 'sysadmin', 'secadmin', 'staff', 'dept1.officer'];
    const accounts = await Promise.all(
      holders.map(async (name) => ({
        user: await api.as(name),
        permissions: (await (await api.as(name)).get<{ permissions: string[] }>('/me')).body.permissions,
      })),
    );
    for (const route of routes.filter(({ permission }) => permission)) {
      for (const { user, permissions } of accounts.filter(
        (a) => !a.permissions.includes(route.permission!),
      )) {
        const answer = await user.send(route.method, someRecord(route.path), undefined, {});
        expect([named(route), answer.status, permissions.length]).toEqual([
          named(route),
          403,
          permissions.length,
        ]);
      }
    }
  });

  it('that changes a record asks which version: 428 without If-Match, and says so in openapi.json', async () => {
    expect(versioned().length).toBeGreaterThan(3);
    for (const route of versioned()) {
      const role = PERMISSIONS[route.permission!]![0]!;
      const user = await api.as(ACCOUNT[role]!);
      const answer = await user.send(route.method, someRecord(route.path), {}, {});
      expect([named(route), answer.status]).toEqual([named(route), 428]);
      const operation = described[inOpenApi(route.path)]![route.method.toLowerCase()]!;
      expect(operation.parameters).toContainEqual(
        expect.objectContaining({ name: 'If-Match', required: true }),
      );
    }
  });
});

const ACCOUNT: Record<string, string> = {
  'command-leader': 'leader',
  'command-staff': 'staff',
  verifier: 'verifier',
  'team-leader': 'tf1.lead',
  'team-member': 'tf1.member',
  'department-officer': 'dept1.officer',
  'district-reception': 'district1.desk',
  intermediary: 'agent1',
  'system-admin': 'sysadmin',
  'security-admin': 'secadmin',
  auditor: 'auditor',
};
