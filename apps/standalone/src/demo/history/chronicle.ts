import { v7 } from 'uuid';
import type { City } from './city.js';
import type { DemoDays } from './demo-days.js';
import { Random } from './random.js';
import type { PartTables } from './part-rows.js';
import type { AuditRow, FirstReportRow, RecordTables, StageChangeRow, Tracked } from './rows.js';
import type { Stamped } from './stamped.js';

type Content<K extends keyof RecordTables> = Omit<RecordTables[K], keyof Stamped>;
type Known<T> = T & { knownUntil: string };

/** Who did it, when, and how the audit trail calls it. */
export interface Deed {
  action: string;
  at: string;
  by: string;
  reason?: string;
}

/**
 * The demo's history as it is written down, the way commands write it: records, their earlier versions, audit rows.
 * No events: what they would cause (figures, notices) is computed from the records when it is first asked for, and a
 * first start must not begin with a year and a half of notices.
 */
export class Chronicle {
  readonly records: { [K in keyof RecordTables]: RecordTables[K][] } = {
    enterprises: [],
    contacts: [],
    campaigns: [],
    campaignPledges: [],
    targetEnterprises: [],
    leads: [],
    files: [],
    visits: [],
    contracts: [],
    contractVersions: [],
    projects: [],
    milestones: [],
    projectReports: [],
    admissionReviews: [],
    targetPlans: [],
    facilitationTasks: [],
    escalations: [],
    imports: [],
    surveyCampaigns: [],
  };
  /** Versions that were replaced. */
  readonly histories: { [K in Tracked]: Known<RecordTables[K]>[] } = {
    leads: [],
    visits: [],
    contracts: [],
    projects: [],
    milestones: [],
    facilitationTasks: [],
  };
  readonly parts: { [K in keyof PartTables]: PartTables[K][] } = {
    contractCredits: [],
    contractFunds: [],
    contractEvidence: [],
    milestoneEvidence: [],
    creditMovements: [],
    projectTurns: [],
    taskTurns: [],
    taskClocks: [],
    taskRungs: [],
    importRows: [],
    surveyInvitations: [],
    surveyAnswers: [],
    externalKeys: [],
  };
  readonly stageChanges: StageChangeRow[] = [];
  readonly firstReports: FirstReportRow[] = [];
  readonly auditLog: AuditRow[] = [];
  private readonly idBits = new Random('ids');

  constructor(
    readonly city: City,
    readonly days: DemoDays,
  ) {}

  add<K extends keyof RecordTables>(table: K, deed: Deed, content: Content<K>): RecordTables[K] {
    const stamp: Stamped = {
      id: this.id(deed.at),
      createdAt: deed.at,
      createdBy: this.city.user(deed.by),
      updatedAt: deed.at,
      version: 1,
    };
    const record = { ...stamp, ...content } as RecordTables[K];
    this.records[table].push(record);
    this.audit(deed, TYPES[table], record.id, {}, content);
    return record;
  }

  change<K extends Tracked>(
    table: K,
    record: RecordTables[K],
    deed: Deed,
    patch: Partial<RecordTables[K]>,
  ): void {
    if (deed.at <= record.updatedAt) throw new Error(`${deed.action} before what it changes`);
    const versions: Known<RecordTables[K]>[] = this.histories[table];
    versions.push({ ...record, knownUntil: deed.at });
    this.audit(deed, TYPES[table], record.id, record, patch);
    Object.assign(record, patch, { updatedAt: deed.at, version: record.version + 1 });
  }

  /** Sorts by its time, like any id; the rest is the same every time. */
  id(at: string): string {
    return v7({ msecs: Date.parse(at), random: this.idBits.bytes(16) });
  }

  private audit(deed: Deed, recordType: string, recordId: string, before: object, after: object): void {
    const was = before as Record<string, unknown>;
    const changed = Object.entries(after).filter(([field, value]) => !same(was[field], value));
    this.auditLog.push({
      id: this.id(deed.at),
      at: deed.at,
      actorId: this.city.user(deed.by),
      action: deed.action,
      recordType,
      recordId,
      before: Object.fromEntries(changed.map(([field]) => [field, was[field] ?? null])),
      after: Object.fromEntries(changed),
      reason: deed.reason ?? null,
    });
  }
}

const TYPES: Record<keyof RecordTables, string> = {
  enterprises: 'enterprise',
  contacts: 'contact',
  campaigns: 'campaign',
  campaignPledges: 'campaign-pledge',
  targetEnterprises: 'target-enterprise',
  leads: 'lead',
  files: 'stored-file',
  visits: 'visit',
  contracts: 'contract',
  contractVersions: 'contract-version',
  projects: 'project',
  milestones: 'milestone',
  projectReports: 'project-report',
  admissionReviews: 'admission-review',
  targetPlans: 'target-plan',
  facilitationTasks: 'facilitation-task',
  escalations: 'escalation',
  imports: 'import',
  surveyCampaigns: 'survey-campaign',
};

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
