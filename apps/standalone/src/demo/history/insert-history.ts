import type { Client } from 'pg';
import type { Chronicle } from './chronicle.js';

/** One statement a table; the whole history is a few megabytes. */
export async function insertHistory(client: Client, chronicle: Chronicle): Promise<void> {
  const { records } = chronicle;
  await insert(client, 'enterprises', records.enterprises);
  await insert(client, 'contacts', records.contacts);
  await insert(client, 'campaigns', records.campaigns);
  await insert(client, 'campaign_pledges', records.campaignPledges);
  await insert(client, 'target_enterprises', records.targetEnterprises);
  await insert(client, 'leads', records.leads);
  await insert(client, 'leads_history', chronicle.leadsHistory);
  await insert(client, 'lead_stage_changes', chronicle.stageChanges);
  await insert(client, 'first_reports', chronicle.firstReports);
  await insert(client, 'files', records.files);
  await insert(client, 'visits', records.visits);
  await insert(client, 'visits_history', chronicle.visitsHistory);
  await insert(client, 'audit_log', chronicle.auditLog);
}

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
