import { Injectable } from '@nestjs/common';
import { Database, type DeliveredEvent } from '@taproot/platform';
import { StandingBoard } from './standing-board.js';

/** A record that touched a team. */
export interface Cause {
  recordType: string;
  recordId: string;
}

export interface DueMove {
  [column: string]: unknown;
  id: string;
  teamId: string;
  recordType: string | null;
  recordId: string | null;
  at: Date;
}

const TEAM_FIELDS = ['teamId', 'ownerTeamId', 'introducerTeamId', 'orgUnitId', 'departmentId'];
/** The record an event is about: by the first of these ids that it carries. */
const RECORDS: readonly [field: string, recordType: string][] = [
  ['milestoneId', 'milestone'],
  ['taskId', 'facilitation-task'],
  ['reviewId', 'admission-review'],
  ['targetPlanId', 'target-plan'],
  ['visitId', 'visit'],
  ['projectId', 'project'],
  ['contractId', 'contract'],
  ['targetId', 'target-enterprise'],
  ['leadId', 'lead'],
  ['campaignId', 'survey-campaign'],
];

/** What waits to be computed: which team was touched, and by what. */
@Injectable()
export class DueMoves {
  constructor(
    private readonly database: Database,
    private readonly board: StandingBoard,
  ) {}

  /** Notes the teams an event touches; only those whose category is scored this year. */
  async note({ payload, occurredAt }: DeliveredEvent): Promise<void> {
    const id = (name: string) => (typeof payload[name] === 'string' ? payload[name] : null);
    const [field, recordType] = RECORDS.find(([name]) => id(name) !== null) ?? [];
    if (!field) return;
    const teams = TEAM_FIELDS.map(id).filter((team) => team !== null);
    const year = this.board.today().slice(0, 4);
    const admitted = recordType === 'admission-review' ? id('leadId') : null;
    const through = [id('contractId'), id('projectId'), id('taskId'), admitted];
    await this.database.rows(NOTE, [teams, recordType, id(field), occurredAt, year, ...through]);
  }

  /** Everything that waits for some teams, longest waiting first. */
  next(teams: number): Promise<DueMove[]> {
    return this.database.rows<DueMove>(NEXT, [teams]);
  }

  /** Takes them off the list; what is not returned, somebody else took. */
  take(due: readonly DueMove[]): Promise<DueMove[]> {
    return this.database.rows<DueMove>(TAKE, [due.map(({ id }) => id)]);
  }

  async any(): Promise<boolean> {
    return (await this.database.row(ANY)) !== undefined;
  }
}

/**
 * A lead touches the teams it ever belonged to, and those who visited its investor for it; a contract, what became of it
 * and the review it was admitted by, all who were ever credited; a task, the departments it asks; a survey that is over,
 * everybody.
 */
const NOTE = {
  name: 'kpi_due_note',
  text: `INSERT INTO kpi_moves_due (team_id, record_type, record_id, at)
    SELECT o.id, $2, $3::uuid, $4::timestamptz FROM org_units o
    WHERE o.category IN (SELECT s.category FROM kpi_schemes s WHERE s.year = $5::int AND s.published_at IS NOT NULL)
      AND o.id IN (
        SELECT unnest($1::uuid[])
        UNION SELECT unnest(ARRAY[h.owner_team_id, h.introducer_team_id]) FROM leads_history h WHERE $2 = 'lead' AND h.id = $3::uuid
        UNION SELECT v.team_id FROM visits v WHERE $2 = 'lead' AND v.lead_id = $3::uuid
        UNION SELECT s.team_id FROM contract_versions v JOIN contract_credits s ON s.version_id = v.id
          WHERE v.contract_id IN (SELECT $6::uuid UNION ALL SELECT p.contract_id FROM projects p WHERE p.id = $7::uuid
            UNION ALL SELECT c.id FROM contracts c WHERE c.lead_id = $9::uuid)
        UNION SELECT unnest(t.department_id || t.joint) FROM facilitation_tasks t WHERE t.id = $8::uuid
        UNION SELECT u.id FROM org_units u WHERE $2 = 'survey-campaign')`,
};
const COLUMNS = `d.id, d.team_id AS "teamId", d.record_type AS "recordType", d.record_id AS "recordId", d.at`;
const NEXT = {
  name: 'kpi_due_next',
  text: `SELECT ${COLUMNS} FROM kpi_moves_due d
    JOIN (SELECT team_id, min(id) AS first FROM kpi_moves_due GROUP BY team_id ORDER BY first LIMIT $1) t USING (team_id)
    ORDER BY d.id`,
};
const TAKE = {
  name: 'kpi_due_take',
  text: `DELETE FROM kpi_moves_due d WHERE d.id = ANY($1::bigint[]) RETURNING ${COLUMNS}`,
};
const ANY = { name: 'kpi_due_any', text: 'SELECT 1 FROM kpi_moves_due LIMIT 1' };
