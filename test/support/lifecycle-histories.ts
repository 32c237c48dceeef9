import type { LifecycleCity, Made, StageName } from './lifecycle-city.js';
import type { Seeded } from './seeded.js';

/** One thing that is recorded at an instant, days after a first of January 2024. */
interface Step {
  day: number;
  record(at: string): Promise<unknown>;
}

const TEAMS = ['tf-1', 'tf-2', 'post-1', 'sub-1', 'soe-1'];
const STAGES: StageName[] = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
  'benefit-attainment',
];
const START = Date.parse('2024-01-01T00:00:00Z');
const DAY = 86_400_000;
/** Days over which things are recorded. */
export const SPAN = 800;

export const instantOf = (day: number) => new Date(START + day * DAY).toISOString();

/** Made-up contracts whose every fact has a day on which it was recorded, told in that order. */
export class LifecycleHistories {
  constructor(
    private readonly city: LifecycleCity,
    private readonly chance: Seeded,
  ) {}

  steps(contracts: number): Step[] {
    const all = Array.from({ length: contracts }, () => this.oneContract()).flat();
    return all.toSorted((a, b) => a.day - b.day);
  }

  private oneContract(): Step[] {
    const { city, chance } = this;
    let made: Made;
    const signedDay = Math.floor(chance.between(-200, 500));
    const first = this.later(signedDay);
    const steps: Step[] = [
      {
        day: first,
        record: async (at) => {
          made = await city.sign({
            at,
            signedOn: this.dateAt(signedDay),
            amount:
              chance.next() < 0.1
                ? null
                : `${Math.floor(chance.between(1, 900_000_000))}.${chance.pick(['00', '37', '99'])}`,
            kind: chance.next() < 0.1 ? 'framework' : 'formal',
            status: chance.pick(['verified', 'verified', 'verified', 'verified', 'submitted', 'rejected']),
            sector: chance.pick(['manufacturing', 'services', 'technology']),
            ...(chance.next() < 0.1 && { currency: 'USD', fxRate: '7.1234' }),
            credits: this.shares(),
            plan: this.plan(signedDay),
            leadFiledOn: this.dateAt(signedDay - 50),
            ...(chance.next() < 0.4 && { capacity: String(Math.floor(chance.between(0, 4)) * 50) }),
          });
        },
      },
    ];
    const after = (day: number, record: (made: Made, at: string) => Promise<unknown>) =>
      steps.push({ day: Math.max(first + 1, this.later(day)), record: (at) => record(made, at) });
    if (chance.next() < 0.3) {
      after(signedDay + 100, (of, at) => this.amend(of, 2, signedDay, at));
      if (chance.next() < 0.4) after(signedDay + 220, (of, at) => this.amend(of, 3, signedDay, at));
    }
    for (const [n, stage] of STAGES.entries())
      if (chance.next() < 0.5)
        this.stage(stage, signedDay + n * 60 + Math.floor(chance.between(-20, 60)), after);
    for (const period of ['2024', '2024-03', '2024-11', '2025', '2025-03', '2025-11'])
      if (chance.next() < 0.25) after(400, (of, at) => this.report(of, period, at));
    if (chance.next() < 0.15)
      after(signedDay + 300, ({ contractId }, at) => this.end(contractId, signedDay + 300, at));
    if (chance.next() < 0.1) after(signedDay + 200, ({ contractId }, at) => this.makeVoid(contractId, at));
    return steps;
  }

  private makeVoid(id: string, at: string): Promise<void> {
    return this.city.change(
      'contracts',
      id,
      `status = 'void', void_reason = '重复'`,
      at,
      `status = 'verified'`,
    );
  }

  private end(id: string, day: number, at: string): Promise<void> {
    const ended = `status = 'terminated', terminated_on = '${this.dateAt(day)}', termination_reason = '撤资'`;
    return this.city.change('contracts', id, ended, at, `status = 'verified'`);
  }

  private async amend(made: Made, number: number, signedDay: number, at: string): Promise<void> {
    const { chance } = this;
    const amount = chance.next() < 0.1 ? null : `${Math.floor(chance.between(1, 900_000_000))}.50`;
    const effectiveOn = this.dateAt(signedDay + Math.floor(chance.between(1, 300)));
    await this.city.amend(made, {
      number,
      effectiveOn,
      amount,
      credits: this.shares(),
      plan: this.plan(signedDay + 90),
      at,
    });
  }

  /** Claimed, and decided later; a decision may be turned round. */
  private stage(
    stage: StageName,
    day: number,
    after: (day: number, record: (made: Made, at: string) => Promise<unknown>) => unknown,
  ): void {
    const { city, chance } = this;
    const occurredOn = this.dateAt(day);
    after(day, async (made, at) => {
      if (!(await city.hasProject(made))) return;
      const basis = chance.pick(['evidence', 'evidence', 'import']);
      const id = await city.milestone(made, stage, occurredOn, { state: 'claimed', basis, at });
      this.pending.push({ id, at });
    });
    after(day + 40, (_, at) => this.decide(at));
  }

  private readonly pending: { id: string; at: string }[] = [];

  private async decide(at: string): Promise<void> {
    const [next] = this.pending.splice(0, 1);
    if (!next || next.at >= at) return;
    const state = this.chance.pick(['verified', 'verified', 'verified', 'rejected']);
    const verifier = `(SELECT id FROM users WHERE username = 'verifier')`;
    await this.city.change(
      'milestones',
      next.id,
      `state = '${state}', decided_at = '${at}', decided_by = ${verifier}, decision_reason = '核验'`,
      at,
    );
  }

  private async report(made: Made, period: string, at: string): Promise<void> {
    if (!(await this.city.hasProject(made))) return;
    const { chance } = this;
    const output = chance.next() < 0.5 ? { output: String(Math.floor(chance.between(0, 90))) } : {};
    await this.city.report(made, period, {
      funds: `${Math.floor(chance.between(0, 9_000_000))}.25`,
      ...output,
      at,
    });
  }

  private shares(): Record<string, number> {
    const [a, b, c] = this.chance.shuffled(TEAMS);
    return this.chance.pick<Record<string, number>>([
      { [a!]: 100 },
      { [a!]: 60, [b!]: 40 },
      { [a!]: 33.3333, [b!]: 33.3333, [c!]: 33.3334 },
      {},
    ]);
  }

  private plan(day: number) {
    const { chance } = this;
    const planned = STAGES.slice(0, 5).flatMap((stage, n) =>
      chance.next() < 0.6 ? [[stage, this.dateAt(day + n * 70 + 30)]] : [],
    );
    return Object.fromEntries(planned) as Record<string, string>;
  }

  /** Some days or months after it happened. */
  private later(day: number): number {
    return Math.min(SPAN - 10, Math.max(0, day) + Math.floor(this.chance.between(1, 120)));
  }

  /** That day, known more or less closely. */
  private dateAt(day: number): string {
    const text = instantOf(day).slice(0, 10);
    const quarter = `${text.slice(0, 4)}-Q${Math.ceil(Number(text.slice(5, 7)) / 3)}`;
    return this.chance.pick([text, text, text, text.slice(0, 7), quarter, text.slice(0, 4), `../${text}`]);
  }
}
