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
 * Reports `o` (of leads `lo`) on an investor, this lead's own included: the same enterprise, or, where one of the two
 * does not name an enterprise, the same name.
 */
function reportsOn({ leadId, enterpriseId, nameKey }: Investor): string {
  const names = `array_remove(ARRAY[${nameKey}, (SELECT name_key FROM enterprises WHERE id = ${enterpriseId})], NULL)`;
  return `first_reports o JOIN leads lo ON lo.id = o.lead_id
    WHERE (lo.id = ${leadId} OR lo.enterprise_id = ${enterpriseId}
      OR lo.enterprise_id IS NULL AND lo.name_key = ANY(${names})
      OR ${enterpriseId} IS NULL AND (lo.name_key = ANY(${names})
        OR lo.enterprise_id = ANY(ARRAY(SELECT id FROM enterprises WHERE name_key = ANY(${names})))))`;
}

/** Those of other teams. */
export function rivals(investor: Investor): string {
  return `${reportsOn(investor)} AND lo.id <> ${investor.leadId} AND o.team_id IS DISTINCT FROM ${investor.teamId}`;
}

/** All reports on an investor in the order they stand in: as reported, and as ruled since. */
export function orderOn(investor: Investor): string {
  return `first_report_order(ARRAY(SELECT o.id FROM ${reportsOn(investor)}))`;
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

/** Whether report `o` stands before `r` in such an order. */
export function precedes(o: string, r: string, order: string): string {
  return `array_position(${order}, ${o}.id) < array_position(${order}, ${r}.id)`;
}

/**
 * Every report of the list `t` (leads `l`): holds, second, lapsed, signed or closed; `seen` says which rivals count.
 * The right is the team's whose report stands first of those that protect.
 */
export function standing(protection: Protection, seen: string): string {
  const investor = {
    leadId: 'l.id',
    teamId: 't.team_id',
    enterpriseId: 'l.enterprise_id',
    nameKey: 'l.name_key',
  };
  return `CASE WHEN l.stage IN ('invalid', 'lost') THEN 'closed' WHEN l.stage = 'signed' THEN 'signed'
    WHEN NOT ${protects('t', 'l', protection)} THEN 'lapsed'
    WHEN t.team_id IS DISTINCT FROM (SELECT o.team_id FROM unnest(${orderOn(investor)}) WITH ORDINALITY placed(id, place)
      JOIN first_reports o ON o.id = placed.id JOIN leads lo ON lo.id = o.lead_id
      WHERE (o.id = t.id OR ${seen}) AND ${protects('o', 'lo', protection)} ORDER BY place LIMIT 1)
      THEN 'second' ELSE 'holds' END`;
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
