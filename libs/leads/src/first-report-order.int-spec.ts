import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '@taproot/platform';
import fc from 'fast-check';
import { must } from '../../../test/support/contracts.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

interface Report {
  id: string;
  leadId: string;
  teamId: string;
  state: string;
}

const TEAMS = ['tf-1', 'post-1', 'tf-2', 'sub-1'];
const team = fc.constantFrom(...TEAMS);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('uphold' as const), of: team, against: team }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject' as const), of: team, against: team }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), of: team }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('age' as const) }) },
  ),
  { minLength: 1, maxLength: 7 },
);

let api: TestApi;
let database: Database;
let staff: TestUser;
let verifier: TestUser;
let made = 0;

beforeAll(async () => {
  api = await TestApi.start();
  database = api.app.get(Database);
  [staff, verifier] = [await api.as('staff'), await api.as('verifier')];
});
afterAll(() => api.stop());

/** An investor that teams report one after the other, and what by the rule is then true of it. */
class Investor {
  private readonly leads = new Map<string, string>();
  private readonly ended = new Map<string, 'closed' | 'lapsed'>();
  private readonly upheld = new Set<string>();

  private constructor(
    private readonly enterpriseId: string,
    private readonly order: string[],
  ) {}

  static async reportedBy(teams: readonly string[]): Promise<Investor> {
    made += 1;
    const said = { name: `首报次序${made}有限公司`, idType: 'none' };
    const { body } = await staff.post<{ id: string }>('/enterprises', said);
    const investor = new Investor(body.id, [...teams]);
    for (const code of teams) await investor.file(code);
    return investor;
  }

  async rule(claimant: string, against: string, decision: 'upheld' | 'rejected'): Promise<void> {
    const reportId = (await this.register()).get(against)?.id;
    const leadId = this.leads.get(claimant);
    if (claimant === against || !reportId || !leadId) return;
    const said = { leadId, reason: '先谈' };
    const dispute = await staff.post<{ id: string }>(`/first-reports/${reportId}/disputes`, said);
    const ruling = { decision, reason: '核实' };
    await must(verifier.post(`/first-report-disputes/${dispute.body.id}/ruling`, ruling));
    if (decision === 'rejected') return;
    this.upheld.add(claimant);
    if (this.ended.get(claimant) === 'lapsed') this.ended.delete(claimant);
    const [at, place] = [this.order.indexOf(claimant), this.order.indexOf(against)];
    if (at > place) this.order.splice(place, 0, ...this.order.splice(at, 1));
  }

  async lose(code: string): Promise<void> {
    if (!this.leads.has(code) || this.ended.get(code) === 'closed') return;
    await staff.post(`/leads/${this.leads.get(code)}/loss`, { reason: '落户别处' });
    this.ended.set(code, 'closed');
  }

  /** As if all had reported a quarter earlier: only what was upheld since still protects. */
  async age(): Promise<void> {
    await database.pool.query('ALTER TABLE first_reports DISABLE TRIGGER refuse_rewriting');
    const text = `UPDATE first_reports SET reported_at = reported_at - interval '91 days' WHERE lead_id = ANY($1)`;
    await database.pool.query(text, [[...this.leads.values()]]);
    await database.pool.query('ALTER TABLE first_reports ENABLE TRIGGER refuse_rewriting');
    for (const code of this.order)
      if (!this.ended.has(code) && !this.upheld.has(code)) this.ended.set(code, 'lapsed');
  }

  async states(): Promise<Record<string, string>> {
    return Object.fromEntries([...(await this.register())].map(([code, { state }]) => [code, state]));
  }

  expected(): Record<string, string> {
    const first = this.order.find((code) => !this.ended.has(code));
    const state = (code: string) => this.ended.get(code) ?? (code === first ? 'holds' : 'second');
    return Object.fromEntries(this.order.map((code) => [code, state(code)]));
  }

  /** How many stand before each, as each is told. */
  async before(): Promise<number[]> {
    const told = (code: string) =>
      staff.get<{ items: { precedes: boolean }[] }>(`/leads/${this.leads.get(code)}/conflicts`);
    const answers = await Promise.all(this.order.map(told));
    return answers.map(({ body }) => body.items.filter(({ precedes }) => precedes).length);
  }

  private async file(code: string): Promise<void> {
    const said = { title: code, sector: 'technology', sourceChannel: 'visit', ownerTeamId: api.units[code] };
    const lead = { ...said, enterpriseId: this.enterpriseId };
    this.leads.set(code, (await staff.post<{ id: string }>('/leads', lead)).body.id);
  }

  private async register(): Promise<Map<string, Report>> {
    const { body } = await staff.get<{ items: Report[] }>(`/first-reports?enterpriseId=${this.enterpriseId}`);
    return new Map(
      body.items.map((one) => [TEAMS.find((code) => api.units[code] === one.teamId)!, one] as const),
    );
  }
}

describe('the order of first reports', () => {
  it('an upheld claim takes the place of the one it beat, and one team holds', async () => {
    const investor = await Investor.reportedBy(['tf-1', 'post-1', 'tf-2']);
    expect(await investor.states()).toEqual({ 'tf-1': 'holds', 'post-1': 'second', 'tf-2': 'second' });
    await investor.rule('tf-2', 'tf-1', 'upheld');
    expect(await investor.states()).toEqual({ 'tf-1': 'second', 'post-1': 'second', 'tf-2': 'holds' });
    await investor.rule('post-1', 'tf-1', 'upheld');
    expect(await investor.states()).toEqual({ 'tf-1': 'second', 'post-1': 'second', 'tf-2': 'holds' });
    await investor.lose('tf-2');
    expect(await investor.states()).toEqual({ 'tf-1': 'second', 'post-1': 'holds', 'tf-2': 'closed' });
  });

  it('has one first whatever is ruled, lost or lapsed, and is told alike to all', async () => {
    const teams = fc.shuffledSubarray(TEAMS, { minLength: 2 });
    await fc.assert(
      fc.asyncProperty(teams, steps, async (reported, taken) => {
        const investor = await Investor.reportedBy(reported);
        for (const step of taken) {
          if (step.kind === 'age') await investor.age();
          else if (step.kind === 'lose') await investor.lose(step.of);
          else await investor.rule(step.of, step.against, step.kind === 'uphold' ? 'upheld' : 'rejected');
          expect(await investor.states()).toEqual(investor.expected());
        }
        expect(await investor.before()).toEqual(reported.map((_, place) => place));
      }),
      { numRuns: process.env['TAPROOT_LONG'] ? 150 : 25 },
    );
  }, 600_000);
});
