import { readdir } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Seeded } from '../support/seeded.js';
import { bodyCases } from './body-cases.js';
import { named, type Case } from './case.js';
import { pairsOf } from './pairs.js';
import { requestCases } from './request-cases.js';
import type { Operation } from './schema.js';
import { sendRaw, type RawAnswer } from './sender.js';
import { uploadCases } from './upload-cases.js';
import { World } from './world.js';

const LONG = process.env.TAPROOT_LONG === '1';
const WANTED = LONG ? 20_000 : 1000;
const AT_ONCE = 8;

let world: World;
let operations: Operation[];
let chance: Seeded;

beforeAll(async () => {
  world = await World.start();
  operations = world.description.operations();
  chance = Seeded.fromEnvironment('bad input');
});
afterAll(() => world.stop());

/** What an answer has against it, or nothing. */
function complaint({ sure, field, request }: Case, { status, type, text }: RawAnswer): string | undefined {
  if (status >= 500) return `${status} ${text}`;
  if (status < 400)
    return sure
      ? `taken (${status}): ${request.body?.toString('utf8').slice(0, 200) ?? request.url.slice(0, 200)}`
      : undefined;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}: ${text.slice(0, 200)}`;
  const problem = JSON.parse(text) as {
    status: number;
    detail: string;
    code: string;
    errors?: { path: string; message: string }[];
  };
  if (problem.status !== status || !problem.detail || !problem.code) return `says little: ${text}`;
  if (/node_modules|\bat .+:\d+:\d+|violates .+ constraint|syntax error at|relation "/.test(problem.detail))
    return `tells too much: ${text}`;
  if (problem.code !== 'invalid-input') return undefined;
  if (!problem.errors?.length || problem.errors.some(({ path, message }) => !path || !message))
    return `names no field: ${text}`;
  return sure && field && !problem.errors.some(({ path }) => path.startsWith(field.split('.')[0]!))
    ? `names another field than ${field}: ${text}`
    : undefined;
}

async function casesOf(operation: Operation): Promise<Case[]> {
  const { base } = await world.baseOf(operation);
  const { description } = world;
  return [
    ...bodyCases(description, operation, base),
    ...requestCases(description, operation, base),
    ...uploadCases(description, operation, base),
  ];
}

/** A share of every operation's cases, so that none goes untried; then two faults at once, until there are enough. */
async function drawn(): Promise<Case[]> {
  const single = await inTurn(operations, casesOf);
  const missing = WANTED - single.flat().length;
  const all = missing > 0 ? [...single, pairsOf(single, missing, chance)] : single;
  const share = WANTED / all.flat().length;
  const chosen = all.flatMap((cases) =>
    chance.shuffled(cases).slice(0, Math.max(5, Math.ceil(cases.length * share))),
  );
  return chance.shuffled(chosen);
}

async function inTurn<T, R>(items: T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function attempt(one: Case): Promise<string | undefined> {
  const { operation, request } = one;
  const fresh: Record<string, string> = request.headers['if-match']?.match(/^"\d{1,6}"$/)
    ? { 'if-match': world.ifMatch(operation) }
    : {};
  const from = { 'x-forwarded-for': `203.0.113.${Math.floor(chance.next() * 250)}` };
  const headers = { ...from, ...request.headers, ...fresh };
  try {
    const answer = await sendRaw(world.url, operation.method, request.url, headers, request.body);
    world.noteVersion(operation, answer.status, answer.text);
    const wrong = complaint(one, answer);
    return wrong && `${named(one)} → ${wrong}`;
  } catch (error) {
    return `${named(one)} → ${(error as Error).message}`;
  }
}

async function attemptAll(cases: Case[]): Promise<string[]> {
  const complaints: string[] = [];
  const queue = [...cases];
  const lane = async () => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      const wrong = await attempt(one);
      if (wrong) complaints.push(wrong);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return complaints;
}

/** Cases in lots; after each, that nothing the lot was refused was stored in part. */
async function attemptInLots(cases: Case[]): Promise<string[]> {
  const complaints: string[] = [];
  for (let at = 0; at < cases.length; at += 50) {
    const lot = cases.slice(at, at + 50);
    const before = await world.counts();
    complaints.push(...(await attemptAll(lot)));
    const after = await world.counts();
    const grown = Object.keys(after).filter((table) => after[table] !== before[table]);
    if (grown.length > 0)
      complaints.push(`${grown.join(', ')} grew with one of ${lot.map(named).join(' | ')}`);
  }
  return complaints;
}

async function ready(): Promise<number> {
  return (await sendRaw(world.url, 'GET', '/health/ready', {})).status;
}

describe('bad input', () => {
  it('begins from right requests: every operation does something for somebody', async () => {
    const statuses = await inTurn(operations, async (operation) => {
      const { status } = await world.baseOf(operation);
      return [`${operation.method} ${operation.path}`, status] as const;
    });
    const wrong = statuses.filter(
      ([name, status]) => status >= 300 && !KNOWN_REFUSALS[name]?.includes(status),
    );
    expect(wrong).toEqual([]);
  });

  it(
    `is refused with a reason and leaves nothing behind, ${WANTED.toLocaleString('en')} times`,
    async () => {
      const cases = await drawn();
      const complaints = [
        ...(await attemptInLots(cases.filter(({ sure }) => sure))),
        ...(await attemptAll(cases.filter(({ sure }) => !sure))),
      ];
      process.stdout.write(`bad input: ${cases.length} cases over ${operations.length} operations\n`);
      expect(complaints).toEqual([]);
      expect(cases.length).toBeGreaterThanOrEqual(WANTED);
      expect(await ready()).toBe(200);
      expect(world.api.output).not.toContain('"level":50');
    },
    LONG ? 3_600_000 : 240_000,
  );

  it('leaves no file behind that was refused', async () => {
    const names = await readdir(world.filesDir, { recursive: true, withFileTypes: true });
    const kept = names.filter((entry) => entry.isFile()).map(({ name }) => name);
    const { rows } = await world.database.query<{ sha256: string }>('SELECT DISTINCT sha256 FROM files');
    expect(kept.toSorted()).toEqual(rows.map(({ sha256 }) => sha256).toSorted());
  });
});

/** Right requests that the state of things refuses. */
const KNOWN_REFUSALS: Record<string, number[]> = {
  'GET /api/v1/demo': [404],
  'POST /api/v1/auth/refresh': [401],
  'GET /api/v1/imports/{id}/ledger.xlsx': [422],
  'POST /api/v1/leads/{id}/dormancy': [409],
  'POST /api/v1/facilitation-tasks/{id}/resumption': [409],
  'POST /api/v1/facilitation-tasks/{id}/completion': [409],
  'POST /api/v1/facilitation-tasks/{id}/closure': [409],
  'POST /api/v1/facilitation-tasks/{id}/reopening': [409],
  'POST /api/v1/facilitation-tasks/{id}/decline': [409],
  'POST /api/v1/facilitation-tasks/{id}/start': [409],
  'POST /api/v1/facilitation-tasks/{id}/pause': [409],
  'POST /api/v1/milestones/{id}/confirmation': [409],
  'POST /api/v1/kpi/runs/{id}/publication': [409],
  'POST /api/v1/kpi/schemes/{id}/publication': [409],
  'POST /api/v1/survey-campaigns/{id}/launch': [409],
  'GET /api/v1/kpi/runs/{id}/scorecards/{teamId}/indicators/{code}/records': [404],
};
