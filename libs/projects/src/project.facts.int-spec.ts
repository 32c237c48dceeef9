import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { must } from '../../../test/support/contracts.js';
import { ProjectDesk, type ProjectAnswer } from '../../../test/support/projects.js';
import { TestApi } from '../../../test/support/test-api.js';
import { ProjectFacts, type ProjectFact } from './project.facts.js';
import { rankOf } from './project-stages.rules.js';

let api: TestApi;
let desk: ProjectDesk;
let facts: ProjectFacts;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  facts = api.app.get(ProjectFacts, { strict: false });
});
afterAll(() => api.stop());

const of = async ({ contractId }: ProjectAnswer, asOf: string, knownAt = new Date()): Promise<ProjectFact> =>
  (await facts.ofContracts([contractId], { asOf, knownAt }))[0]!;
const refuse = async (milestone: string, more: object = {}) =>
  must(
    (await api.as('verifier2')).post(`/milestones/${milestone}/verification`, {
      decision: 'rejected',
      reason: '不实',
      ...more,
    }),
  );
const report = async (id: string, body: object) =>
  must((await api.as('tf1.member')).post(`/projects/${id}/reports`, body));

describe('facts of projects', () => {
  it('tell what had happened by a day', async () => {
    const plan = {
      groundbreakingOn: '2026-03',
      funds: [
        { dueOn: '2026-06-30', amount: '1000000' },
        { dueOn: '2026-12-31', amount: '9000000' },
      ],
    };
    const project = await desk.project({ signedOn: '2026-01-10', plan });
    const started = await desk.reached(project.id, 'groundbreaking', '2026-05-10');
    const claimed = await desk.claimed(project.id, 'completion', '2026');
    await report(project.id, { month: '2026-05', fundsInPlace: '250000' });
    await report(project.id, { month: '2026-06', fundsInPlace: '500000.50' });
    await must(
      (await api.as('staff')).post(`/projects/${project.id}/termination`, {
        occurredOn: '2026-09',
        reason: '撤资',
      }),
    );
    expect(await of(project, '2026-06-30')).toEqual({
      projectId: project.id,
      contractId: project.contractId,
      title: project.title,
      status: 'active',
      terminatedOn: null,
      milestones: [
        {
          id: started.id,
          stage: 'groundbreaking',
          occurredOn: '2026-05-10',
          state: 'verified',
          basis: 'evidence',
        },
        { id: claimed.id, stage: 'completion', occurredOn: '2026', state: 'claimed', basis: 'evidence' },
      ],
      confirmed: true,
      plan: { groundbreaking: '2026-03' },
      fundsInPlace: '750000.50', // 250,000 + 500,000.50
      fundsReported: '750000.50',
      fundsDue: '1000000.00',
      reports: ['2026-05', '2026-06'],
      overdueStart: null,
    });
    // May is not over; the start of 31 March has not happened yet.
    expect(await of(project, '2026-05-09')).toMatchObject({
      fundsInPlace: '0.00',
      fundsDue: '0',
      overdueStart: '2026-03-31',
    });
    expect(await of(project, '2026-09-29')).toMatchObject({ status: 'active' });
    expect(await of(project, '2026-09-30')).toMatchObject({ status: 'terminated', terminatedOn: '2026-09' });
  });

  it('know a lost milestone from one never verified, and a false report', async () => {
    const project = await desk.project();
    const lost = await desk.reached(project.id, 'groundbreaking', '2026-05-10');
    const before = new Date();
    await refuse(lost.id, { falseReport: true });
    const never = await desk.claimed(project.id, 'completion', '2026-06-01');
    await refuse(never.id);
    expect((await of(project, '2026-09-01')).milestones.map(({ state }) => state)).toEqual([
      'lost',
      'rejected',
    ]);
    expect((await of(project, '2026-09-01', before)).milestones).toMatchObject([{ state: 'verified' }]);
    const found = (at: Date, asOf = '2026-09-01') =>
      facts.falseReports([project.contractId], { asOf, knownAt: at });
    expect(await found(new Date())).toEqual([
      {
        id: lost.id,
        contractId: project.contractId,
        projectId: project.id,
        stage: 'groundbreaking',
        occurredOn: '2026-05-10',
      },
    ]);
    expect(await found(before)).toEqual([]);
    expect(await found(new Date(), '2026-05-09')).toEqual([]);
  });

  it('are null in CNY where a foreign currency has no rate', async () => {
    const usd = await desk.project({ currency: 'USD', amount: '1000' });
    await report(usd.id, { month: '2026-05', fundsInPlace: '10' });
    expect(await of(usd, '2026-06-30')).toMatchObject({ fundsInPlace: null, fundsReported: '10.00' });
    const rated = await desk.project({
      currency: 'USD',
      amount: '1000',
      fxRate: '7.125',
      fxDate: '2026-03-10',
    });
    await report(rated.id, { month: '2026-05', fundsInPlace: '10.10' });
    // 10.10 × 7.125 = 71.9625
    expect(await of(rated, '2026-06-30')).toMatchObject({ fundsInPlace: '71.9625' });
  });
});

const STAGES = ['performing', 'groundbreaking', 'completion'] as const;
const day = fc.integer({ min: 1, max: 10 }).map((month) => `2026-${String(month).padStart(2, '0')}-15`);
const step = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), stage: fc.constantFrom(...STAGES), on: day }),
  fc.record({ kind: fc.constantFrom('verify' as const, 'refuse' as const, 'withdraw' as const) }),
  fc.record({ kind: fc.constant('report' as const), on: day, funds: fc.integer({ min: 0, max: 9999 }) }),
  fc.record({
    kind: fc.constantFrom('pause' as const, 'resumption' as const, 'termination' as const),
    on: day,
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Does it or is refused: either way something may have been recorded. */
async function take(id: string, made: Step): Promise<void> {
  const [member, verifier, staff] = await Promise.all(
    ['tf1.member', 'verifier', 'staff'].map((name) => api.as(name)),
  );
  const { milestones } = await desk.read(id);
  const last = milestones.at(-1)?.id;
  const why = { reason: '按事实' };
  if (made.kind === 'claim') {
    const evidence = await desk.proofs(
      member!,
      'business-licence',
      'lease',
      'site-photo',
      'acceptance-certificate',
    );
    await member!.post(`/projects/${id}/milestones`, { stage: made.stage, occurredOn: made.on, evidence });
  } else if (made.kind === 'verify' || made.kind === 'refuse') {
    const decision = made.kind === 'verify' ? 'verified' : 'rejected';
    if (last) await verifier!.post(`/milestones/${last}/verification`, { decision, ...why });
  } else if (made.kind === 'withdraw') {
    if (last) await member!.post(`/milestones/${last}/withdrawal`, why);
  } else if (made.kind === 'report') {
    await member!.post(`/projects/${id}/reports`, {
      month: made.on.slice(0, 7),
      fundsInPlace: String(made.funds),
    });
  } else if ('on' in made) {
    await staff!.post(`/projects/${id}/${made.kind}`, { occurredOn: made.on, ...why });
  }
}

const reached = ({ milestones }: ProjectFact) =>
  Math.max(0, ...milestones.filter(({ state }) => state === 'verified').map(({ stage }) => rankOf(stage)));

describe('laws of facts', () => {
  const numRuns = process.env['TAPROOT_LONG'] ? 100 : 6;

  it('what was known of a day is never known otherwise, and a loss or an end never adds to it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), day, async (steps, asOf) => {
        const project = await desk.project({ signedOn: '2026-01-02', plan: { groundbreakingOn: '2026-04' } });
        const seen: { knownAt: Date; fact: ProjectFact }[] = [];
        for (const made of steps) {
          const before = await of(project, asOf);
          await take(project.id, made);
          const knownAt = new Date();
          const fact = await of(project, asOf, knownAt);
          seen.push({ knownAt, fact });
          if (['refuse', 'withdraw', 'termination'].includes(made.kind)) {
            expect(reached(fact)).toBeLessThanOrEqual(reached(before));
            if (before.overdueStart !== null) expect(fact.overdueStart).toBe(before.overdueStart);
            expect(fact).toMatchObject({
              plan: before.plan,
              fundsDue: before.fundsDue,
              fundsInPlace: before.fundsInPlace,
            });
          }
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        for (const { knownAt, fact } of seen) expect(await of(project, asOf, knownAt)).toEqual(fact);
      }),
      { numRuns },
    );
  }, 600_000);
});
