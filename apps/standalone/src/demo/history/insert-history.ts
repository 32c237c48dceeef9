import type { Client } from 'pg';
import type { Chronicle } from './chronicle.js';
import type { SurveyRow } from './rows.js';

/** One statement a table, in the order in which they refer to one another; the whole history is a few megabytes. */
export async function insertHistory(client: Client, chronicle: Chronicle): Promise<void> {
  const { records, histories, parts } = chronicle;
  await insert(client, 'enterprises', records.enterprises);
  await insert(client, 'contacts', records.contacts);
  await insert(client, 'campaigns', records.campaigns);
  await insert(client, 'campaign_pledges', records.campaignPledges);
  await insert(client, 'target_enterprises', records.targetEnterprises);
  await insert(client, 'leads', records.leads);
  await insert(client, 'leads_history', histories.leads);
  await insert(client, 'lead_stage_changes', chronicle.stageChanges);
  await insert(client, 'first_reports', chronicle.firstReports);
  await insert(client, 'files', records.files);
  await insert(client, 'visits', records.visits);
  await insert(client, 'visits_history', histories.visits);
  const signed = ['contracts', 'contractVersions', 'projects', 'milestones', 'projectReports'] as const;
  for (const table of signed) await insert(client, snake(table), records[table]);
  for (const table of ['contracts', 'projects', 'milestones'] as const)
    await insert(client, `${table}_history`, histories[table]);
  const others = ['admissionReviews', 'targetPlans', 'facilitationTasks', 'escalations', 'imports'] as const;
  for (const table of others) await insert(client, snake(table), records[table]);
  await insert(client, 'facilitation_tasks_history', histories.facilitationTasks);
  // Answers are taken while a survey runs; then it is closed.
  await insert(client, 'survey_campaigns', records.surveyCampaigns.map(stillRunning));
  for (const [table, rows] of Object.entries(parts)) await insert(client, snake(table), rows);
  for (const { id, closedAt } of records.surveyCampaigns)
    if (closedAt) await client.query(CLOSED, [id, closedAt]);
  await insert(client, 'audit_log', chronicle.auditLog);
}

const stillRunning = (campaign: SurveyRow): SurveyRow =>
  campaign.status === 'closed' ? { ...campaign, status: 'launched', closedAt: null } : campaign;
const CLOSED = `UPDATE survey_campaigns SET status = 'closed', closed_at = $2, updated_at = $2, version = 3 WHERE id = $1`;

async function insert(client: Client, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first)
    .map((field) => `"${snake(field)}"`)
    .join(', ');
  const snaked = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [snake(field), value])),
  );
  await client.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [JSON.stringify(snaked)],
  );
}

function snake(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
