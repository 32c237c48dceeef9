import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, type Language } from '@taproot/platform';
import { HIDDEN_LABEL } from './kpi-reasons.js';

interface Named {
  recordType: string;
  id: string;
}

interface LabelRow {
  [column: string]: unknown;
  id: string;
  label: string | null;
  confidential: boolean;
  occurredOn?: string;
}

const NAME = 'name:';

/** What the records behind a figure are called; from outside the team, a confidential lead keeps its name. */
@Injectable()
export class RecordLabels {
  constructor(private readonly database: Database) {}

  async of<T extends Named>(actor: Actor, teamId: string, records: readonly T[], language: Language) {
    const isInside = actor.seesCity || actor.unitIds.includes(teamId);
    const found = await this.find(teamId, records);
    return records.map((record) => {
      const row = found.get(`${record.recordType} ${record.id}`);
      const hidden = !isInside && row?.confidential === true;
      const label = hidden ? HIDDEN_LABEL[language === 'en' ? 'en' : 'zh'] : (row?.label ?? '');
      const isName = record.id.startsWith(NAME);
      return {
        ...record,
        recordType: isName ? 'enterprise-name' : record.recordType,
        ...(isName && hidden ? { id: '' } : {}),
        label,
        ...(row?.occurredOn === undefined ? {} : { occurredOn: row.occurredOn }),
      };
    });
  }

  private async find(teamId: string, records: readonly Named[]): Promise<Map<string, LabelRow>> {
    const ids = (type: string, isName = false) =>
      records.filter((r) => r.recordType === type && r.id.startsWith(NAME) === isName).map((r) => r.id);
    const found = new Map<string, LabelRow>();
    const read = async (type: string, sql: typeof VISITS, wanted: string[]) => {
      if (wanted.length === 0) return;
      for (const row of await this.database.rows<LabelRow>(sql, [wanted, teamId]))
        found.set(`${type} ${row.id}`, row);
    };
    await Promise.all([
      read('visit', VISITS, ids('visit')),
      read('lead', LEADS, ids('lead')),
      read('enterprise', ENTERPRISES, ids('enterprise')),
      read('enterprise', NAMES, ids('enterprise', true)),
      read('contract', CONTRACTS, ids('contract')),
      read('project', PROJECTS, ids('project')),
      read('milestone', MILESTONES, ids('milestone')),
      read('facilitation-task', TASKS, ids('facilitation-task')),
      read('survey-campaign', SURVEYS, ids('survey-campaign')),
    ]);
    return found;
  }
}

const VISITS = {
  name: 'kpi_label_visits',
  text: `SELECT v.id, coalesce(v.enterprise_name, e.name, le.name, l.investor_name) AS label,
      coalesce(l.confidential, false) AS confidential, v.occurred_on AS "occurredOn"
    FROM visits v LEFT JOIN leads l ON l.id = v.lead_id
    LEFT JOIN enterprises e ON e.id = v.enterprise_id LEFT JOIN enterprises le ON le.id = l.enterprise_id
    WHERE v.id = ANY($1::uuid[]) AND v.team_id = $2`,
};
const CONTRACTS = {
  name: 'kpi_label_contracts',
  text: `SELECT c.id, c.title AS label, coalesce(l.confidential, false) AS confidential, c.signed_on AS "occurredOn"
    FROM contracts c LEFT JOIN leads l ON l.id = c.lead_id WHERE c.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
const PROJECTS = {
  name: 'kpi_label_projects',
  text: `SELECT p.id, p.title AS label, coalesce(l.confidential, false) AS confidential
    FROM projects p LEFT JOIN leads l ON l.id = p.lead_id WHERE p.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
const MILESTONES = {
  name: 'kpi_label_milestones',
  text: `SELECT m.id, p.title AS label, coalesce(l.confidential, false) AS confidential, m.occurred_on AS "occurredOn"
    FROM milestones m JOIN projects p ON p.id = m.project_id LEFT JOIN leads l ON l.id = p.lead_id
    WHERE m.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
const TASKS = {
  name: 'kpi_label_tasks',
  text: `SELECT t.id, t.title AS label, coalesce(l.confidential, pl.confidential, false) AS confidential
    FROM facilitation_tasks t LEFT JOIN leads l ON l.id = t.lead_id
    LEFT JOIN projects p ON p.id = t.project_id LEFT JOIN leads pl ON pl.id = p.lead_id
    WHERE t.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
const SURVEYS = {
  name: 'kpi_label_surveys',
  text: `SELECT s.id, s.name AS label, false AS confidential FROM survey_campaigns s
    WHERE s.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
const LEADS = {
  name: 'kpi_label_leads',
  text: `SELECT l.id, l.title AS label, l.confidential FROM leads l
    WHERE l.id = ANY($1::uuid[]) AND $2::uuid IS NOT NULL`,
};
/** An enterprise the team met over confidential leads only is as confidential as these. */
const ENTERPRISES = {
  name: 'kpi_label_enterprises',
  text: `SELECT e.id, e.name AS label, NOT EXISTS (
      SELECT 1 FROM visits v LEFT JOIN leads l ON l.id = v.lead_id WHERE v.team_id = $2
        AND coalesce(v.enterprise_id, l.enterprise_id) = e.id AND l.confidential IS NOT TRUE) AS confidential
    FROM enterprises e WHERE e.id = ANY($1::uuid[])`,
};
const NAMES = {
  name: 'kpi_label_names',
  text: `SELECT k.key AS id, min(coalesce(v.enterprise_name, l.investor_name)) AS label,
      bool_and(coalesce(l.confidential, false)) AS confidential
    FROM unnest($1::text[]) AS k(key)
    JOIN visits v ON v.team_id = $2 AND v.enterprise_id IS NULL
    LEFT JOIN leads l ON l.id = v.lead_id
    WHERE 'name:' || coalesce(v.name_key, l.name_key) = k.key GROUP BY k.key`,
};
