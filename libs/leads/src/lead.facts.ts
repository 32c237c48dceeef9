import { Injectable } from '@nestjs/common';
import type { LeadFact } from '@taproot/kpi-formulas';
import { Database } from '@taproot/platform';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: string;
  knownAt: Date;
}

export type TeamLeadFact = LeadFact & { teamId: string };

/** The facts leads give to scores: every lead of some teams, with its decisions at a day, in one statement. */
@Injectable()
export class LeadFacts {
  constructor(private readonly database: Database) {}

  ofTeams(teamIds: string[], { asOf, knownAt }: View): Promise<TeamLeadFact[]> {
    return this.database.rows<TeamLeadFact & Record<string, unknown>>(GATHER, [asOf, knownAt, teamIds]);
  }
}

/**
 * $1 as-of day, $2 known-at instant, $3 team ids. A lead is its introducer's, else its owner's. A decision is a step
 * from `filed` to valid or invalid; going back from invalid takes it away; a stage that came with an import decided
 * nothing. Steps are asked lead by lead (OFFSET 0): a hundred teams' share of them, not the city's.
 */
const GATHER = {
  text: `
WITH own AS MATERIALIZED (
  SELECT l.id, coalesce(l.introducer_team_id, l.owner_team_id) AS team_id, l.filed_on
  FROM leads_known($2) l
  WHERE (l.introducer_team_id = ANY($3::uuid[]) OR (l.introducer_team_id IS NULL AND l.owner_team_id = ANY($3::uuid[])))
    AND coalesce(business_date_first(l.filed_on), '-infinity') <= $1::date
), steps AS MATERIALIZED (
  SELECT o.id AS lead_id, c.from_stage, c.to_stage, c.occurred_on, c.changed_at, c.id, c.actor_unit_ids
  FROM own o CROSS JOIN LATERAL (SELECT * FROM lead_stage_changes c WHERE c.lead_id = o.id OFFSET 0) c
  WHERE c.changed_at <= $2 AND c.occurred_on <= $1::date
), decided AS (
  SELECT DISTINCT ON (lead_id) lead_id, to_stage, occurred_on, actor_unit_ids
  FROM steps
  WHERE (from_stage = 'filed' AND to_stage IN ('valid', 'invalid')) OR (from_stage = 'invalid' AND to_stage = 'filed')
  ORDER BY lead_id, occurred_on DESC, changed_at DESC, id DESC
), talks AS (
  SELECT lead_id, min(occurred_on) AS first_on FROM steps WHERE to_stage = 'negotiation' GROUP BY lead_id
)
SELECT o.id, o.team_id AS "teamId", o.filed_on AS "filedOn",
  nullif(d.to_stage, 'filed') AS qualification,
  to_char(CASE WHEN d.to_stage <> 'filed' THEN d.occurred_on END, 'YYYY-MM-DD') AS "qualifiedOn",
  coalesce(d.to_stage <> 'filed' AND o.team_id <> ALL(d.actor_unit_ids), false) AS "qualifiedByOutsider",
  to_char(t.first_on, 'YYYY-MM-DD') AS "negotiationOn"
FROM own o
LEFT JOIN decided d ON d.lead_id = o.id
LEFT JOIN talks t ON t.lead_id = o.id
ORDER BY o.id`,
};
