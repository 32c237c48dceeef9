/** How long a report protects, and in whose calendar. */
export interface Protection {
  days: number;
  timeZone: string;
}

/** SQL for the four things a rival is looked for by. */
export interface Investor {
  leadId: string;
  teamId: string;
  enterpriseId: string;
  nameKey: string;
}

/**
 * Reports `o` (of leads `lo`) by other teams on the same investor: the same enterprise, or, where one of the two does
 * not name an enterprise, the same name.
 */
export function rivals({ leadId, teamId, enterpriseId, nameKey }: Investor): string {
  const names = `array_remove(ARRAY[${nameKey}, (SELECT name_key FROM enterprises WHERE id = ${enterpriseId})], NULL)`;
  return `first_reports o JOIN leads lo ON lo.id = o.lead_id
    WHERE lo.id <> ${leadId} AND o.team_id IS DISTINCT FROM ${teamId} AND (lo.enterprise_id = ${enterpriseId}
      OR lo.enterprise_id IS NULL AND lo.name_key = ANY(${names})
      OR ${enterpriseId} IS NULL AND (lo.name_key = ANY(${names})
        OR lo.enterprise_id = ANY(ARRAY(SELECT id FROM enterprises WHERE name_key = ANY(${names})))))`;
}

/** The day a report `r` of a lead `l` protects to: so many days after it was made, furthered or upheld; null once it ended. */
export function protectedUntil(r: string, l: string, { days, timeZone }: Protection): string {
  return `CASE WHEN ${l}.stage NOT IN ('invalid', 'lost') THEN (greatest(${r}.reported_at,
      (SELECT max(changed_at) FROM lead_stage_changes WHERE lead_id = ${l}.id AND to_stage IN ('valid', 'negotiation')
        AND from_stage IS DISTINCT FROM 'signed'),
      (SELECT max(ruled_at) FROM first_report_disputes WHERE claimant_report_id = ${r}.id AND decision = 'upheld'))
    AT TIME ZONE '${timeZone}')::date + ${days} END`;
}

function protects(r: string, l: string, protection: Protection): string {
  return `(${l}.stage = 'signed' OR ${protectedUntil(r, l, protection)} >= ${today(protection)})`;
}

/** Whether report `o` stands before `r`: as last ruled between the two, else the earlier one. */
export function precedes(o: string, r: string): string {
  return `coalesce((SELECT d.claimant_report_id = ${o}.id FROM first_report_disputes d
      WHERE d.decision = 'upheld' AND (d.claimant_report_id, d.report_id) IN ((${o}.id, ${r}.id), (${r}.id, ${o}.id))
      ORDER BY d.ruled_at DESC LIMIT 1), (${o}.reported_at, ${o}.id) < (${r}.reported_at, ${r}.id))`;
}

/** Every report of the list `t` (leads `l`): holds, second, lapsed, signed or closed; `seen` says which rivals count. */
export function standing(protection: Protection, seen: string): string {
  const investor = {
    leadId: 'l.id',
    teamId: 't.team_id',
    enterpriseId: 'l.enterprise_id',
    nameKey: 'l.name_key',
  };
  return `CASE WHEN l.stage IN ('invalid', 'lost') THEN 'closed' WHEN l.stage = 'signed' THEN 'signed'
    WHEN NOT ${protects('t', 'l', protection)} THEN 'lapsed'
    WHEN EXISTS (SELECT FROM ${rivals(investor)} AND ${seen} AND ${protects('o', 'lo', protection)}
      AND ${precedes('o', 't')}) THEN 'second' ELSE 'holds' END`;
}

/** What one is told of a rival: whom to call, and how long it is theirs. */
export function rivalRecord(protection: Protection): string {
  return `json_build_object('reportId', o.id, 'teamId', o.team_id,
    'teamName', (SELECT name FROM org_units WHERE id = o.team_id),
    'contactName', (SELECT display_name FROM users WHERE id = o.reported_by),
    'reportedAt', to_char(o.reported_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'stage', lo.stage,
    'protectedUntil', to_char(${protectedUntil('o', 'lo', protection)}, 'YYYY-MM-DD'),
    'protects', ${protects('o', 'lo', protection)})`;
}

function today({ timeZone }: Protection): string {
  return `(now() AT TIME ZONE '${timeZone}')::date`;
}
