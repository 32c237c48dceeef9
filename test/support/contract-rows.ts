import { newId } from '@taproot/kernel';
import pg from 'pg';

export interface ContractRow {
  enterpriseId: string;
  signedOn: string;
  /** Yuan. */
  amount: string;
  credits: { teamId: string; percent: string }[];
  kind?: 'framework' | 'formal';
  sector?: string;
  districtId?: string;
  plan?: { groundbreakingOn?: string; funds?: { dueOn: string; amount: string }[] };
  /** When it was verified; now by default. */
  knownFrom?: Date;
}

const SYSTEM = '00000000-0000-7000-8000-000000000000';

/** Writes verified contracts with their ledger and projects as rows, for tests of what only reads them. */
export class ContractRows {
  private constructor(
    private readonly database: pg.Client,
    private readonly by: string,
  ) {}

  static async open(databaseUrl: string): Promise<ContractRows> {
    const database = new pg.Client({ connectionString: databaseUrl });
    await database.connect();
    const { rows } = await database.query<{ id: string }>(
      `SELECT id FROM users WHERE username = 'tf1.member'`,
    );
    return new ContractRows(database, rows[0]!.id);
  }

  close(): Promise<void> {
    return this.database.end();
  }

  async contract(said: ContractRow): Promise<{ contractId: string; projectId: string }> {
    const [contractId, versionId, projectId] = [newId(), newId(), newId()];
    const at = said.knownFrom ?? new Date();
    await this.insert('contracts', {
      ...this.record(contractId, at),
      kind: said.kind ?? 'formal',
      title: '项目',
      enterprise_id: said.enterpriseId,
      sector: said.sector ?? 'manufacturing',
      district_id: said.districtId ?? null,
      signed_on: said.signedOn,
      status: 'verified',
      submitted_at: at,
      submitted_by: this.by,
      decided_at: at,
      decided_by: SYSTEM,
    });
    await this.version(contractId, versionId, at, said);
    if ((said.kind ?? 'formal') === 'formal') {
      for (const { teamId, percent } of said.credits)
        await this.movement(contractId, versionId, at, said, teamId, percent);
      await this.insert('projects', {
        ...this.record(projectId, at),
        contract_id: contractId,
        enterprise_id: said.enterpriseId,
        title: '项目',
        status: 'active',
      });
    }
    return { contractId, projectId };
  }

  async milestone(projectId: string, stage: string, occurredOn: string, at = new Date()): Promise<void> {
    await this.insert('milestones', {
      ...this.record(newId(), at),
      project_id: projectId,
      stage,
      occurred_on: occurredOn,
      state: 'verified',
      decided_at: at,
      decided_by: SYSTEM,
    });
  }

  async report(projectId: string, period: string, fundsInPlace: string): Promise<void> {
    const row = { project_id: projectId, period, funds_in_place: fundsInPlace };
    await this.insert('project_reports', { ...this.record(newId(), new Date()), ...row });
  }

  async run(sql: string, values: unknown[] = []): Promise<void> {
    await this.database.query(sql, values);
  }

  private async version(contractId: string, versionId: string, at: Date, said: ContractRow): Promise<void> {
    await this.database.query('BEGIN');
    await this.insert('contract_versions', {
      ...this.record(versionId, at),
      contract_id: contractId,
      number: 1,
      state: 'in-force',
      known_from: at,
      effective_on: said.signedOn,
      amount: said.amount,
      groundbreaking_on: said.plan?.groundbreakingOn ?? null,
    });
    for (const { teamId, percent } of said.credits)
      await this.insert('contract_credits', { version_id: versionId, team_id: teamId, percent });
    for (const { dueOn, amount } of said.plan?.funds ?? [])
      await this.insert('contract_funds', { version_id: versionId, due_on: dueOn, amount });
    await this.database.query('COMMIT');
  }

  private movement(
    contractId: string,
    versionId: string,
    at: Date,
    { amount, signedOn }: ContractRow,
    teamId: string,
    percent: string,
  ): Promise<void> {
    return this.insert('credit_movements', {
      id: newId(),
      contract_id: contractId,
      version_id: versionId,
      team_id: teamId,
      kind: 'signing',
      percent,
      amount: (Number(amount) * Number(percent)) / 100,
      occurred_on: signedOn,
      credited_on: signedOn,
      recorded_at: at,
    });
  }

  private record(id: string, at: Date) {
    return { id, created_at: at, created_by: this.by, updated_at: at, version: 1 };
  }

  private async insert(table: string, row: Record<string, unknown>): Promise<void> {
    const columns = Object.keys(row);
    const places = columns.map((_, at) => `$${at + 1}`).join(', ');
    await this.database.query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})`,
      Object.values(row),
    );
  }
}
