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

const TEAM_FIELDS = ['teamId', 'ownerTeamId', 'introducerTeamId'];
/** The record an event is about, by the first word of its type. */
const RECORDS: Record<string, [recordType: string, field: string]> = {
  visit: ['visit', 'visitId'],
  lead: ['lead', 'leadId'],
  target: ['target-enterprise', 'targetId'],
};

/** What waits to be computed: which team was touched, and by what. */
@Injectable()
export class DueMoves {
  constructor(
    private readonly database: Database,
    private readonly board: StandingBoard,
  ) {}

  /** Notes the teams an event touches; only those whose category is scored this year. */
  async note({ type, payload, occurredAt }: DeliveredEvent): Promise<void> {
    const [recordType, field] = RECORDS[type.split('.')[0]!] ?? [];
    if (!recordType || !field || typeof payload[field] !== 'string') return;
    const teams = TEAM_FIELDS.map((name) => payload[name]).filter((id) => typeof id === 'string');
    await this.database.rows(NOTE, [
      teams,
      recordType,
      payload[field],
      occurredAt,
      this.board.today().slice(0, 4),
    ]);
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

/** A lead touches the teams it ever belonged to, and those who visited its investor for it. */
const NOTE = {
  name: 'kpi_due_note',
  text: `INSERT INTO kpi_moves_due (team_id, record_type, record_id, at)
    SELECT o.id, $2, $3::uuid, $4::timestamptz FROM org_units o
    WHERE o.category IN (SELECT s.category FROM kpi_schemes s WHERE s.year = $5::int AND s.published_at IS NOT NULL)
      AND o.id IN (
        SELECT unnest($1::uuid[])
        UNION SELECT unnest(ARRAY[h.owner_team_id, h.introducer_team_id]) FROM leads_history h WHERE $2 = 'lead' AND h.id = $3::uuid
        UNION SELECT v.team_id FROM visits v WHERE $2 = 'lead' AND v.lead_id = $3::uuid)`,
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
