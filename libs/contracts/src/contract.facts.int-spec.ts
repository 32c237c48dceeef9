import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays, DomainError, type Actor, type Role } from '@taproot/kernel';
import { permissionsOf } from '@taproot/org';
import pg from 'pg';
import { ContractDesk } from '../../../test/support/contracts.js';
import { Seeded } from '../../../test/support/seeded.js';
import { TestApi } from '../../../test/support/test-api.js';
import { AmendmentApproval } from './amendment-approval.service.js';
import { ContractAmendments } from './contract-amendments.service.js';
import { ContractDecisions } from './contract-decisions.service.js';
import { ContractFacts } from './contract.facts.js';
import { ContractsService } from './contracts.service.js';
import { PeriodLocksService } from './period-locks.service.js';

const STEPS = process.env.TAPROOT_LONG === '1' ? 4000 : 600;
const AS_OF = ['2025-06-30', '2025-12-31', '2026-06-30', '2026-10-31'];
const NOTHING_YET = new Error('nothing yet');
const TEAMS = ['tf-1', 'tf-2', 'tf-3', 'post-1', 'sub-1'];

let api: TestApi;
let database: pg.Client;
let facts: ContractFacts;
let chance: Seeded;

beforeAll(async () => {
  api = await TestApi.start();
  database = new pg.Client({ connectionString: api.config.databaseUrl });
  await database.connect();
  facts = api.app.get(ContractFacts, { strict: false });
  chance = Seeded.fromEnvironment('contract histories');
});
afterAll(async () => {
  await database?.end();
  await api.stop();
});

async function actor(username: string, role: Role, units: string[]): Promise<Actor> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM users WHERE username = $1', [
    username,
  ]);
  const unitIds = units.map((code) => api.units[code]!);
  return {
    userId: rows[0]!.id,
    displayName: username,
    grants: unitIds.map((orgUnitId) => ({ role, orgUnitId })),
    permissions: permissionsOf([role]),
    unitIds,
    visibleUnitIds: unitIds,
    seesCity: role !== 'team-leader',
  };
}

const pick = <T>(values: readonly T[]): T => values[Math.floor(chance.next() * values.length)]!;
const some = (ids: readonly string[]): string => {
  if (ids.length === 0) throw NOTHING_YET;
  return pick(ids);
};
const recent = (ids: readonly string[]): string => some(chance.next() < 0.7 ? ids.slice(-3) : ids);
const day = () => addDays('2025-01-01', Math.floor(chance.next() * 660));
const amount = () => `${Math.floor(chance.next() * 1e9)}.${pick(['00', '01', '33', '50'])}`;

function credits() {
  const teams = chance.shuffled([...TEAMS]).slice(0, 1 + Math.floor(chance.next() * 3));
  const shares = [['100'], ['60.5', '39.5'], ['33.33', '33.33', '33.34']][teams.length - 1]!;
  return teams.map((code, at) => ({ teamId: api.units[code]!, percent: shares[at]! }));
}

/** Commands in any order, refused ones among them: what they leave behind is the history. */
class History {
  readonly contracts: string[] = [];
  private readonly amendments: string[] = [];
  private readonly locks: string[] = [];

  constructor(
    private readonly team: Actor,
    private readonly staff: Actor,
    private readonly verifier: Actor,
    private readonly enterprises: string[],
    private readonly fileId: string,
  ) {}

  async step(): Promise<void> {
    await pick(STEPS_TRIED)(this).catch(refused);
  }

  async draft(): Promise<void> {
    const said = {
      kind: pick(['formal', 'formal', 'formal', 'framework'] as const),
      title: `项目 ${this.contracts.length}`,
      enterpriseId: pick(this.enterprises),
      sector: pick(['manufacturing', 'services', 'technology']),
      signedOn: pick([day(), day(), day().slice(0, 7), day().slice(0, 4), `../${day()}`]),
      amount: pick([amount(), amount(), null]),
      credits: credits(),
      evidence: [{ fileId: this.fileId, kind: 'contract-text' as const }],
      plan: { groundbreakingOn: pick([day(), null]), funds: [{ dueOn: day(), amount: amount() }] },
    };
    this.contracts.push((await api.app.get(ContractsService).draft(this.team, said)).id);
  }

  async submit(): Promise<void> {
    await api.app.get(ContractsService).submit(this.team, recent(this.contracts));
  }

  async verify(): Promise<void> {
    const decision = pick(['verified', 'verified', 'verified', 'rejected'] as const);
    const falseReport = decision === 'rejected' && chance.next() < 0.2;
    const said = { decision, reason: '核验', falseReport, notDuplicateReason: '另一地块' };
    await api.app.get(ContractDecisions).verify(this.verifier, recent(this.contracts), said);
  }

  async correct(): Promise<void> {
    const id = some(this.contracts);
    const { rows } = await database.query<{ version: number }>(
      'SELECT version FROM contracts WHERE id = $1',
      [id],
    );
    const said = { amount: amount(), credits: credits(), title: `更正 ${chance.next()}` };
    await api.app.get(ContractsService).correct(this.team, id, said, rows[0]!.version);
  }

  async amend(): Promise<void> {
    const terms = pick([
      { amount: amount() },
      { credits: credits() },
      { amount: amount(), credits: credits() },
    ]);
    const said = { effectiveOn: day(), reason: '补充协议', ...terms };
    this.amendments.push(
      (await api.app.get(ContractAmendments).propose(this.team, some(this.contracts), said)).id,
    );
  }

  async approve(): Promise<void> {
    const said = { decision: pick(['approved', 'approved', 'rejected'] as const), reason: '审批' };
    await api.app.get(AmendmentApproval).approve(this.verifier, some(this.amendments), said);
  }

  async terminate(): Promise<void> {
    const said = { occurredOn: pick([day(), day().slice(0, 7)]), reason: '退出' };
    await api.app.get(ContractDecisions).terminate(this.staff, some(this.contracts), said);
  }

  async void(): Promise<void> {
    if (chance.next() < 0.2)
      await api.app.get(ContractDecisions).void(this.staff, some(this.contracts), { reason: '重复' });
  }

  async lock(): Promise<void> {
    const period = pick(['2025', '2025-Q4', '2026-Q1', '2025-12', '2026-05']);
    const locks = api.app.get(PeriodLocksService);
    const { id } = await locks.propose(this.staff, { period, lockedOn: '2026-07-01' });
    this.locks.push(id);
    await locks.approve(this.verifier, id, { decision: 'approved', reason: '锁定' });
  }

  async openLock(): Promise<void> {
    const [locks, id] = [api.app.get(PeriodLocksService), some(this.locks)];
    await locks.proposeReopening(this.staff, id, '漏报');
    await locks.approveReopening(this.verifier, id, { decision: 'approved', reason: '同意' });
  }
}

type Step = (history: History) => Promise<void>;

/** As often as they are to be tried. */
const STEPS_TRIED: Step[] = [
  ...Array<Step>(2).fill((history) => history.draft()),
  ...Array<Step>(4).fill((history) => history.submit()),
  ...Array<Step>(5).fill((history) => history.verify()),
  (history) => history.correct(),
  (history) => history.amend(),
  ...Array<Step>(2).fill((history) => history.approve()),
  (history) => history.terminate(),
  (history) => history.void(),
  (history) => history.lock(),
  (history) => history.openLock(),
];

function refused(error: unknown): void {
  if (error !== NOTHING_YET && !(error instanceof DomainError)) throw error;
}

async function figures(knownAt: Date): Promise<string> {
  const span = { from: '2025-01-01', to: '2026-12-31' };
  const views = AS_OF.map((asOf) => ({ asOf, knownAt }));
  const all = await Promise.all(
    views.flatMap((view) => [facts.ofTeams(null, view), facts.movements(null, span, view)] as const),
  );
  return JSON.stringify(all);
}

describe('facts of generated histories', () => {
  it('never change for a day and an instant once told, and the ledger adds up to what is in force', async () => {
    const team = await actor('tf1.lead', 'team-leader', TEAMS);
    const staff = await actor('staff', 'command-staff', ['command']);
    const verifier = await actor('verifier', 'verifier', ['command']);
    const enterprises: string[] = [];
    for (let n = 0; n < 12; n += 1) {
      const said = { name: `甲${n}乙科技有限公司`, idType: 'none' };
      const made = await (await api.as('staff')).post<{ id: string }>('/enterprises', said);
      enterprises.push(made.body.id);
    }
    // With the papers there, the decisions are about everything else.
    await database.query(
      "UPDATE enterprises SET id_type = 'uscc', id_number = '9' || right(replace(id::text, '-', ''), 17)",
    );
    const paper = await new ContractDesk(api).stored(await api.as('tf1.lead'), 'contract-text');
    const history = new History(team, staff, verifier, enterprises, paper.fileId);
    const told: { at: Date; said: string }[] = [];
    for (let n = 0; n < STEPS; n += 1) {
      await history.step();
      if (n % 30 !== 0) continue;
      await new Promise((resolve) => setTimeout(resolve, 5));
      const at = new Date();
      told.push({ at, said: await figures(at) });
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    for (const { at, said } of told) expect(await figures(at)).toBe(said);
    await addsUp();
  }, 600_000);
});

/** Of each contract: what the teams hold in the ledger is their share of the version in force. */
async function addsUp(): Promise<void> {
  const now = { asOf: '2199-12-31', knownAt: new Date() };
  const held = new Map<string, { percent: number; amount: number }>();
  for (const { contractId, percent, amount } of await facts.movements(
    null,
    { from: '1900-01-01', to: '2199-12-31' },
    now,
  )) {
    const before = held.get(contractId) ?? { percent: 0, amount: 0 };
    held.set(contractId, {
      percent: before.percent + Number(percent),
      amount: before.amount + Math.round(Number(amount ?? 0) * 100),
    });
  }
  const cohort = (await facts.ofTeams(null, now)).filter(({ rejected }) => rejected === null);
  expect(cohort.length).toBeGreaterThan(5);
  expect(held.size).toBe(cohort.length);
  for (const { id, amountCny } of cohort) {
    const { percent, amount } = held.get(id)!;
    expect([Math.round(percent * 1e4), amount]).toEqual([
      1_000_000,
      Math.round(Number(amountCny ?? 0) * 100),
    ]);
  }
}
