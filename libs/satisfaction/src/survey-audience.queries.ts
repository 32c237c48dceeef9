import { Injectable } from '@nestjs/common';
import { versionInForce } from '@taproot/contracts';
import { ServiceRecords } from '@taproot/enterprises';
import { Database, prepared } from '@taproot/platform';
import type { Audience } from './survey.entity.js';

/** An enterprise to be asked, and whose its vote is. */
export interface Invited {
  enterpriseId: string;
  teamId: string | null;
  districtId: string | null;
  departmentId: string | null;
}

/** Whom a campaign asks: by its contracts, and by who served it. */
@Injectable()
export class SurveyAudience {
  constructor(
    private readonly database: Database,
    private readonly services: ServiceRecords,
  ) {}

  find({ teamIds, districtIds, enterpriseIds }: Audience): Promise<Invited[]> {
    const values = [teamIds ?? null, districtIds ?? null, enterpriseIds ?? null];
    return this.database.rows<Invited & Record<string, unknown>>(
      prepared('survey_audience', audience(this.services.sql)),
      values,
    );
  }
}

/**
 * One enterprise, one vote: it is of the team that holds most of its contracts, of the district where most of them
 * are (a contract without one is where its team is), and of the department that closed most of its tasks. So every
 * answer counts in one group of a kind, and the groups add up to the whole.
 */
const audience = (services: string) => `WITH RECURSIVE above AS (
    SELECT id AS unit_id, id, parent_id, kind FROM org_units
    UNION ALL SELECT a.unit_id, u.id, u.parent_id, u.kind FROM above a JOIN org_units u ON u.id = a.parent_id
  ), formal AS (
    SELECT c.id, c.enterprise_id, c.district_id, x.team_id, coalesce(x.percent, 100) AS percent
    FROM contracts c
    LEFT JOIN LATERAL (${versionInForce('c.id')}) v ON true
    LEFT JOIN contract_credits x ON x.version_id = v.id
    WHERE c.kind = 'formal' AND c.status = 'verified'
  ), teams AS (
    SELECT DISTINCT ON (enterprise_id) enterprise_id, team_id FROM formal WHERE team_id IS NOT NULL
    GROUP BY enterprise_id, team_id ORDER BY enterprise_id, sum(percent) DESC, team_id
  ), districts AS (
    SELECT DISTINCT ON (f.enterprise_id) f.enterprise_id, coalesce(f.district_id, a.id) AS district_id
    FROM formal f LEFT JOIN above a ON a.unit_id = f.team_id AND a.kind = 'district'
    WHERE coalesce(f.district_id, a.id) IS NOT NULL
    GROUP BY f.enterprise_id, coalesce(f.district_id, a.id) ORDER BY f.enterprise_id, sum(f.percent) DESC, 2
  ), served AS (
    SELECT DISTINCT ON (s.enterprise_id) s.enterprise_id, s.department_id
    FROM (${services}) s WHERE s.served_at > now() - interval '24 months'
    GROUP BY s.enterprise_id, s.department_id ORDER BY s.enterprise_id, count(*) DESC, max(s.served_at) DESC, s.department_id
  ), asked AS (
    SELECT e.id, t.team_id, d.district_id, s.department_id
    FROM enterprises e
    LEFT JOIN teams t ON t.enterprise_id = e.id
    LEFT JOIN districts d ON d.enterprise_id = e.id
    LEFT JOIN served s ON s.enterprise_id = e.id
    WHERE CASE WHEN $3::uuid[] IS NULL
      THEN s.department_id IS NOT NULL OR EXISTS (SELECT 1 FROM formal f WHERE f.enterprise_id = e.id)
      ELSE e.id = ANY($3::uuid[]) END
  )
  SELECT id AS "enterpriseId", team_id AS "teamId", district_id AS "districtId", department_id AS "departmentId"
  FROM asked
  WHERE ($1::uuid[] IS NULL OR team_id = ANY($1::uuid[])) AND ($2::uuid[] IS NULL OR district_id = ANY($2::uuid[]))
  ORDER BY id`;
