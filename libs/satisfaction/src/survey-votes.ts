import { Injectable } from '@nestjs/common';
import { cityDay } from '@taproot/kernel';
import { AppConfig, Database } from '@taproot/platform';
import type { Vote } from './survey-results.rules.js';

/** What became of a campaign's invitations, as it was known when it was closed. */
@Injectable()
export class SurveyVotes {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  of(campaignId: string, closedAt: Date): Promise<Vote[]> {
    const values = [campaignId, closedAt, cityDay(closedAt, this.config.timeZone)];
    return this.database.rows<Vote & Record<string, unknown>>(VOTES, values);
  }
}

/**
 * An enterprise operates from its first verified commissioning a year before the day on. It reinvested when, within
 * 24 months and a year or more after that, an increase of an amount came into force or a further contract was signed.
 */
const VOTES = {
  text: `WITH asked AS MATERIALIZED (SELECT * FROM survey_invitations WHERE campaign_id = $1),
  formal AS MATERIALIZED (
    SELECT c.id, c.enterprise_id, c.signed_on FROM contracts_known($2) c
    WHERE c.kind = 'formal' AND c.status = 'verified' AND c.enterprise_id IN (SELECT enterprise_id FROM asked)
  ), started AS (
    SELECT f.enterprise_id, min(business_date_last(m.occurred_on)) AS day
    FROM formal f JOIN projects p ON p.contract_id = f.id JOIN milestones_known($2) m ON m.project_id = p.id
    WHERE m.stage = 'commissioning' AND m.state = 'verified'
    GROUP BY f.enterprise_id HAVING min(business_date_last(m.occurred_on)) <= $3::date - interval '12 months'
  ), more AS (
    SELECT f.enterprise_id, f.signed_on AS on_day FROM formal f
    UNION ALL
    SELECT f.enterprise_id, v.effective_on FROM formal f
    JOIN LATERAL (
      SELECT v.effective_on, v.known_from, v.amount, lag(v.amount) OVER (ORDER BY v.number) AS before, v.number
      FROM contract_versions v WHERE v.contract_id = f.id AND v.state = 'in-force' AND v.known_from <= $2) v
      ON v.number > 1 AND v.amount > v.before
  )
  SELECT i.team_id AS "teamId", i.district_id AS "districtId", i.department_id AS "departmentId", a.marks,
    a.comment, a.answered_at AS "answeredAt", a.device_hash AS "deviceHash", s.day IS NOT NULL AS operating,
    coalesce(EXISTS (SELECT 1 FROM more m WHERE m.enterprise_id = i.enterprise_id
      AND business_date_last(m.on_day) BETWEEN ($3::date - interval '24 months')::date + 1 AND $3::date
      AND business_date_first(m.on_day) >= s.day + interval '12 months'), false) AS reinvested
  FROM asked i
  LEFT JOIN survey_answers a ON a.invitation_id = i.id
  LEFT JOIN started s ON s.enterprise_id = i.enterprise_id
  ORDER BY i.id`,
};
