import pg from 'pg';
import type { TestApi, TestUser } from './test-api.js';

interface Made {
  id: string;
}

/** What a visit is made of; the numbers are domain.md §3's points. */
export interface Recipe {
  met?: 'decision-maker' | 'senior' | 'working';
  /** The person met is a contact that a colleague recorded. */
  metIsKnown?: boolean;
  onTargetList?: boolean;
  needs?: boolean;
  file?: 'late' | 'in-time';
  minutesInTime?: boolean;
  /** A next step, and a visit ten days later. */
  followed?: boolean;
}

/**
 * Visits of a wanted quality. 77.5, which example 17 uses, cannot be made of the parts (a half of 25, 15, 5 and a half
 * of 15 never add up to it), nor can 57.5 without it in the same sum; 60 and 75 give the same 135.
 */
export const RECIPES: Record<number, Recipe> = {
  85: { met: 'decision-maker', file: 'late', onTargetList: true, needs: true, followed: true }, // 25 + 20 + 20 + 0 + 20
  75: { met: 'decision-maker', metIsKnown: true, onTargetList: true, needs: true, followed: true }, // 25 + 20 + 10 + 0 + 20
  70: { met: 'senior', file: 'in-time', onTargetList: true, needs: true }, // 15 + 20 + 20 + 15
  65: { met: 'decision-maker', file: 'late', needs: true, followed: true }, // 25 + 0 + 20 + 0 + 20
  62.5: { met: 'decision-maker', metIsKnown: true, onTargetList: true, needs: true, minutesInTime: true }, // 25 + 20 + 10 + 7.5
  60: { met: 'working', file: 'in-time', onTargetList: true, needs: true }, // 5 + 20 + 20 + 15
  40: { met: 'working', file: 'in-time', onTargetList: true }, // 5 + 20 + 0 + 15
};

/** A city at work through its API; only what lies in the past is put there by SQL: when a thing was recorded. */
export class KpiScenario {
  private readonly enterprises = new Map<string, string>();

  private constructor(
    readonly api: TestApi,
    private readonly campaignId: string,
    private readonly database: pg.Client,
  ) {}

  static async start(api: TestApi): Promise<KpiScenario> {
    const staff = await api.as('staff');
    const campaign = await staff.post<Made>('/campaigns', { year: 2026, name: '2026 年招商行动' });
    const database = new pg.Client({ connectionString: api.config.databaseUrl });
    await database.connect();
    return new KpiScenario(api, campaign.body.id, database);
  }

  end(): Promise<void> {
    return this.database.end();
  }

  async sql<T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T[]> {
    return (await this.database.query<T>(text, values)).rows;
  }

  /** Somebody of a unit who can sign in; the accounts of the demo leave some without. */
  async newcomer(username: string, role: string, unit: string): Promise<TestUser> {
    const password = 'taproot-demo-1';
    const made = await (
      await this.api.as('sysadmin')
    ).post<Made>('/users', { username, displayName: username, roles: [], password });
    const roles = [{ role, orgUnitId: this.api.units[unit] }];
    await (await this.api.as('secadmin')).put(`/users/${made.body.id}/roles`, { roles }, 1);
    return this.api.as(username);
  }

  async enterprise(name: string): Promise<string> {
    const known = this.enterprises.get(name);
    if (known) return known;
    const { body } = await (await this.api.as('staff')).post<Made>('/enterprises', { name, idType: 'none' });
    this.enterprises.set(name, body.id);
    return body.id;
  }

  /** Listed at the beginning of the year by the command center, who did not go. */
  async listTarget(enterpriseId: string, teamId: string): Promise<void> {
    const target = { campaignId: this.campaignId, teamId, enterpriseId, reason: '补链' };
    const { body, status } = await (await this.api.as('staff')).post<Made>('/target-enterprises', target);
    if (status === 201)
      await this.sql(`UPDATE target_enterprises SET created_at = '2026-01-02Z' WHERE id = $1`, [body.id]);
  }

  async visitWorth(
    points: number,
    by: TestUser,
    teamId: string,
    enterpriseName: string,
    occurredOn: string,
  ): Promise<string> {
    const recipe = RECIPES[points];
    if (!recipe) throw new Error(`no recipe for ${points}`);
    const enterpriseId = await this.enterprise(enterpriseName);
    if (recipe.onTargetList) await this.listTarget(enterpriseId, teamId);
    if (recipe.metIsKnown)
      await (await this.api.as('staff')).post(`/enterprises/${enterpriseId}/contacts`, { name: '王建国' });
    const said = {
      ...(recipe.met && {
        counterparts: [{ name: recipe.metIsKnown ? '王建国' : '陌生人', seniority: recipe.met }],
      }),
      ...(recipe.needs && { needs: '标准厂房两万平米' }),
      ...(recipe.minutesInTime && { minutes: '谈了用地与用电' }),
      ...(recipe.file && { files: [await this.file(by)] }),
      ...(recipe.followed && { nextStep: { what: '送方案', dueOn: occurredOn } }),
    };
    const id = await this.visit(by, { teamId, enterpriseId, occurredOn, ...said });
    if (recipe.file === 'in-time')
      await this.sql(`UPDATE visits SET first_file_at = occurred_on + time '10:00' WHERE id = $1`, [id]);
    if (recipe.minutesInTime)
      await this.sql(`UPDATE visits SET minutes_at = occurred_on + time '10:00' WHERE id = $1`, [id]);
    if (recipe.followed) await this.visit(by, { teamId, enterpriseId, occurredOn: plusTen(occurredOn) });
    return id;
  }

  async visit(by: TestUser, visit: object): Promise<string> {
    const { status, body } = await by.post<Made>('/visits', { kind: 'outgoing', ...visit });
    if (status !== 201) throw new Error(`a visit was refused: ${JSON.stringify(body)}`);
    return body.id;
  }

  async file(by: TestUser): Promise<string> {
    const form = new FormData();
    form.append('file', new Blob(['见面照片']), 'note.txt');
    const { status, body } = await by.post<Made>('/files', form);
    if (status !== 201) throw new Error(`a file was refused: ${JSON.stringify(body)}`);
    return body.id;
  }
}

function plusTen(day: string): string {
  return new Date(Date.parse(day) + 10 * 86_400_000).toISOString().slice(0, 10);
}
