import { Injectable } from '@nestjs/common';
import { versionShown } from '@taproot/contracts';
import { Database, type Statement } from '@taproot/platform';
import { projectYears } from '@taproot/projects';

/** What a record says today, under the names of the sheet's fields; several texts mean the same unit. */
export type CurrentValues = Record<string, string | null | string[]>;

interface Found {
  id: string;
  said: CurrentValues;
}

/** Figures as they are now, for the sheets that brought their records. */
@Injectable()
export class CurrentValuesQueries {
  constructor(private readonly database: Database) {}

  async of(entity: string, ids: readonly string[]): Promise<Map<string, CurrentValues>> {
    const statement = STATEMENTS[entity];
    if (!statement) return new Map();
    const rows = await this.database.rows<Found & Record<string, unknown>>(statement, [ids]);
    return new Map(rows.map(({ id, said }) => [id, said]));
  }
}

const UNIT = (id: string) => `(SELECT jsonb_build_array(name, code) FROM org_units WHERE id = ${id})`;

const MILESTONE = (stage: string) =>
  `(SELECT occurred_on FROM milestones WHERE project_id = p.id AND stage = '${stage}' AND state IN ('claimed', 'verified') LIMIT 1)`;

const FUNDS = projectYears('(SELECT * FROM project_reports WHERE project_id = p.id) r');

/** The record of a row is its project; where there is none, its lead. */
const PROJECTS = `SELECT r.id, jsonb_build_object('title', coalesce(p.title, c.title, l.title),
    'enterpriseName', e.name, 'enterpriseIdNumber', e.id_number, 'contractSignedOn', c.signed_on,
    'contractAmount', v.amount::text, 'currency', v.currency,
    'ownerTeamCode', CASE WHEN (SELECT count(*) FROM contract_credits WHERE version_id = v.id) > 1 THEN
        (SELECT jsonb_build_array(string_agg(o.name, '、' ORDER BY x.percent DESC, o.code)) FROM contract_credits x
          JOIN org_units o ON o.id = x.team_id WHERE x.version_id = v.id)
      ELSE ${UNIT('coalesce((SELECT team_id FROM contract_credits WHERE version_id = v.id), l.owner_team_id)')} END,
    'plannedGroundbreakingOn', v.groundbreaking_on, 'plannedCompletionOn', v.completion_on,
    'plannedCommissioningOn', v.commissioning_on, 'plannedCapacityAttainmentOn', v.capacity_attainment_on,
    'performingOn', ${MILESTONE('performing')}, 'groundbreakingOn', ${MILESTONE('groundbreaking')},
    'completionOn', ${MILESTONE('completion')}, 'commissioningOn', ${MILESTONE('commissioning')},
    'capacityAttainmentOn', ${MILESTONE('capacity-attainment')},
    'fundsInPlace', (SELECT sum(y.funds)::text FROM (${FUNDS}) y)) AS said
  FROM unnest($1::uuid[]) r(id)
  LEFT JOIN projects p ON p.id = r.id
  LEFT JOIN LATERAL (SELECT * FROM contracts WHERE id = p.contract_id OR p.id IS NULL AND lead_id = r.id
    ORDER BY created_at LIMIT 1) c ON true
  LEFT JOIN LATERAL (${versionShown('c.id')}) v ON true
  LEFT JOIN leads l ON l.id = coalesce(p.lead_id, c.lead_id, r.id)
  LEFT JOIN enterprises e ON e.id = coalesce(p.enterprise_id, c.enterprise_id, l.enterprise_id)
  WHERE p.id IS NOT NULL OR l.id IS NOT NULL`;

const LEADS = `SELECT l.id, jsonb_build_object('title', l.title,
    'enterpriseName', coalesce(l.investor_name, (SELECT name FROM enterprises WHERE id = l.enterprise_id)),
    'ownerTeamCode', ${UNIT('l.owner_team_id')}, 'introducerTeamCode', ${UNIT('l.introducer_team_id')},
    'district', ${UNIT('l.district_id')}, 'filedOn', l.filed_on, 'stage', l.stage,
    'expectedInvestment', l.expected_amount::text, 'currency', l.expected_currency) AS said
  FROM leads l WHERE l.id = ANY($1::uuid[])`;

const STATEMENTS: Record<string, Statement> = {
  projects: { name: 'ledger_projects', text: PROJECTS },
  leads: { name: 'ledger_leads', text: LEADS },
};
