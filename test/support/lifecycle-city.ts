import { newId } from '@taproot/kernel';
import pg from 'pg';
import type { TestApi } from './test-api.js';

export type StageName =
  | 'performing'
  | 'groundbreaking'
  | 'completion'
  | 'commissioning'
  | 'capacity-attainment'
  | 'benefit-attainment';
type Plan = Partial<Record<Exclude<StageName, 'benefit-attainment'>, string>>;

export interface Signing {
  title?: string;
  kind?: 'formal' | 'framework';
  status?: 'submitted' | 'verified' | 'rejected' | 'terminated' | 'void';
  sector?: string;
  districtId?: string;
  signedOn: string;
  /** Yuan; null where it is unknown. */
  amount?: string | null;
  currency?: string;
  fxRate?: string;
  /** Percent by team code; none leaves it to nobody. */
  credits?: Record<string, number>;
  plan?: Plan;
  capacity?: string;
  capacityUnit?: string;
  terminatedOn?: string;
  leadFiledOn?: string | null;
  confidential?: boolean;
  /** When all this became known. */
  at?: string;
}

export interface Amendment {
  number: number;
  effectiveOn: string;
  amount?: string | null;
  credits?: Record<string, number>;
  plan?: Plan;
  at?: string;
}

export interface Made {
  contractId: string;
  projectId: string;
}

/** Contracts and projects of any past, written as they would have been recorded. */
export class LifecycleCity {
  private readonly database: pg.Client;
  private user = '';
  private verifier = '';
  private enterprise = '';
  private made = 0;

  private constructor(private readonly api: TestApi) {
    this.database = new pg.Client({ connectionString: api.config.databaseUrl });
  }

  static async start(api: TestApi): Promise<LifecycleCity> {
    const city = new LifecycleCity(api);
    await city.database.connect();
    const id = async (name: string) =>
      (await city.sql<{ id: string }>('SELECT id FROM users WHERE username = $1', [name]))[0]!.id;
    city.user = await id('tf1.lead');
    city.verifier = await id('verifier');
    const staff = await api.as('staff');
    const firm = { name: '江苏扎根新材料有限公司', idType: 'none' };
    city.enterprise = (await staff.post<{ id: string }>('/enterprises', firm)).body.id;
    return city;
  }

  end(): Promise<void> {
    return this.database.end();
  }

  async wipe(): Promise<void> {
    await this
      .sql(`TRUNCATE contracts, contracts_history, contract_versions, contract_credits, projects, milestones,
      milestones_history, project_reports, project_reports_history, project_turns CASCADE`);
  }

  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.query<T>(text, values)).rows;
  }

  async sign(signing: Signing): Promise<Made> {
    const { status = 'verified', kind = 'formal', at = AT, signedOn } = signing;
    const contractId = newId();
    this.made += 1;
    const leadId =
      signing.leadFiledOn === undefined && !signing.confidential ? null : await this.lead(signing);
    const decided = status === 'submitted' ? null : at;
    await this.insert('contracts', {
      id: contractId,
      ...this.record(at),
      kind,
      title: signing.title ?? `项目 ${this.made}`,
      lead_id: leadId,
      enterprise_id: this.enterprise,
      sector: signing.sector ?? 'manufacturing',
      district_id: signing.districtId ?? null,
      signed_on: signedOn,
      design_capacity: signing.capacity ?? null,
      capacity_unit: signing.capacityUnit ?? null,
      status,
      submitted_at: at,
      submitted_by: this.user,
      decided_at: decided,
      decided_by: decided && this.verifier,
      decision_reason: decided && '只有奠基照片，没有合同文本。',
      terminated_on: status === 'terminated' ? (signing.terminatedOn ?? signedOn) : null,
      termination_reason: status === 'terminated' ? '投资方撤回' : null,
      void_reason: status === 'void' ? '与另一合同重复。' : null,
    });
    await this.version(contractId, { ...signing, number: 1, effectiveOn: signedOn, at });
    const projectId = newId();
    if (kind === 'formal' && ['verified', 'terminated'].includes(status))
      await this.project(projectId, contractId, at);
    return { contractId, projectId };
  }

  amend({ contractId }: Made, amendment: Amendment): Promise<string> {
    return this.version(contractId, amendment);
  }

  async milestone(
    { projectId }: Made,
    stage: StageName,
    occurredOn: string,
    more: { state?: string; basis?: string; at?: string } = {},
  ): Promise<string> {
    const { state = 'verified', basis = 'evidence', at = AT } = more;
    const id = newId();
    const decided = state === 'claimed' ? null : at;
    await this.insert('milestones', {
      id,
      ...this.record(at),
      project_id: projectId,
      stage,
      occurred_on: occurredOn,
      state,
      basis,
      decided_at: decided,
      decided_by: decided && this.verifier,
      decision_reason: decided && '现场核验',
    });
    return id;
  }

  async report(
    { projectId }: Made,
    period: string,
    said: { funds?: string; output?: string; at?: string },
  ): Promise<void> {
    await this.insert('project_reports', {
      id: newId(),
      ...this.record(said.at ?? AT),
      project_id: projectId,
      period,
      basis: period.length === 4 ? 'import' : 'evidence',
      funds_in_place: said.funds ?? null,
      output_quantity: said.output ?? null,
    });
  }

  async hasProject({ projectId }: Made): Promise<boolean> {
    return (await this.sql('SELECT 1 FROM projects WHERE id = $1', [projectId])).length > 0;
  }

  /** A new version of a tracked row, known from that instant; none where the condition does not hold. */
  async change(table: string, id: string, set: string, at: string, where = 'true'): Promise<void> {
    const moved = 'version = version + 1, updated_at = $2';
    await this.sql(`UPDATE ${table} SET ${set}, ${moved} WHERE id = $1 AND ${where}`, [id, at]);
  }

  async endProject({ projectId }: Made, occurredOn: string, at = AT): Promise<void> {
    await this.insert('project_turns', {
      id: newId(),
      project_id: projectId,
      kind: 'termination',
      occurred_on: occurredOn,
      reason: '不可抗力',
      recorded_at: at,
      recorded_by: this.user,
    });
  }

  private async version(contractId: string, said: Said): Promise<string> {
    const id = newId();
    const { number, effectiveOn, at = AT, plan = {}, currency = 'CNY' } = said;
    await this.insert('contract_versions', {
      id,
      ...this.record(at),
      contract_id: contractId,
      number,
      state: 'in-force',
      known_from: at,
      effective_on: effectiveOn,
      amount: said.amount === undefined ? '100000000' : said.amount,
      currency,
      fx_rate: said.fxRate ?? null,
      performing_on: plan.performing ?? null,
      groundbreaking_on: plan.groundbreaking ?? null,
      completion_on: plan.completion ?? null,
      commissioning_on: plan.commissioning ?? null,
      capacity_attainment_on: plan['capacity-attainment'] ?? null,
      reason: number === 1 ? null : '补充协议',
    });
    const credits = Object.entries(said.credits ?? { 'tf-1': 100 });
    const values = credits.map((_, i) => `($1, $${2 * i + 2}, $${2 * i + 3})`).join(', ');
    const shares = credits.flatMap(([code, percent]) => [this.api.units[code], percent]);
    if (credits.length > 0) await this.sql(`INSERT INTO contract_credits VALUES ${values}`, [id, ...shares]);
    return id;
  }

  private async lead({ leadFiledOn = null, confidential = false, at = AT }: Signing): Promise<string> {
    const id = newId();
    await this.insert('leads', {
      id,
      ...this.record(at),
      title: '线索',
      enterprise_id: this.enterprise,
      confidential,
      sector: 'manufacturing',
      source_channel: 'visit',
      owner_team_id: this.api.units['tf-1'],
      filed_on: leadFiledOn,
      stage: 'signed',
      stage_since: at,
    });
    return id;
  }

  private project(id: string, contractId: string, at: string): Promise<void> {
    return this.insert('projects', {
      id,
      ...this.record(at),
      contract_id: contractId,
      enterprise_id: this.enterprise,
      title: '项目',
      status: 'active',
    });
  }

  private record(at: string) {
    return { created_at: at, created_by: this.user, updated_at: at, version: 1 };
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const names = Object.keys(row);
    const places = names.map((_, i) => `$${i + 1}`);
    await this.sql(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${places.join(', ')})`,
      Object.values(row),
    );
  }
}

type Said = Amendment & Pick<Signing, 'currency' | 'fxRate'>;

const AT = '2024-01-01T00:00:00Z';
