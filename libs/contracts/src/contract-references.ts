import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, SqlParams } from '@taproot/platform';
import { contractScope } from './contract-scope.js';
import type { ContractKind, ContractStatus, SiteClass } from './contract.entity.js';
import { versionShown } from './contract-versions.sql.js';
import type { ContractParties } from './contract.policy.js';

/** What other capabilities need to know of a contract they refer to. */
export interface ContractReference extends ContractParties {
  id: string;
  title: string;
  kind: ContractKind;
  status: ContractStatus;
  leadId: string | null;
  enterpriseId: string;
  districtId: string | null;
  siteClass: SiteClass | null;
  signedOn: string;
  /** Of the version in force, or proposed. */
  currency: string;
  designCapacity: string | null;
  capacityUnit: string | null;
  falseReport: boolean;
  version: number;
}

@Injectable()
export class ContractReferences {
  constructor(private readonly database: Database) {}

  /** Outside the actor's scope it does not exist. */
  async find(actor: Actor, id: string): Promise<ContractReference | undefined> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = contractScope(actor)(params) ?? 'true';
    const statement = prepared('contract_reference', `${SELECT} WHERE t.id = ${wanted} AND ${scope}`);
    return this.database.row<ContractReference & Record<string, unknown>>(statement, params.values);
  }

  /** Whoever asks: for reactions and jobs. */
  async get(id: string): Promise<ContractReference | undefined> {
    const statement = prepared('contract_reference', `${SELECT} WHERE t.id = $1`);
    return this.database.row<ContractReference & Record<string, unknown>>(statement, [id]);
  }
}

const SELECT = `
  SELECT t.id, t.title, t.kind, t.status, t.lead_id AS "leadId", t.enterprise_id AS "enterpriseId",
    t.district_id AS "districtId", t.site_class AS "siteClass", t.signed_on AS "signedOn",
    t.design_capacity::text AS "designCapacity", t.capacity_unit AS "capacityUnit", t.false_report AS "falseReport",
    t.version, l.owner_team_id AS "leadOwnerTeamId",
    (SELECT currency FROM (${versionShown('t.id')}) v) AS currency,
    coalesce((SELECT array_agg(DISTINCT c.team_id) FROM contract_versions v JOIN contract_credits c ON c.version_id = v.id
      WHERE v.contract_id = t.id AND v.state <> 'rejected'), '{}') AS "creditedTeamIds",
    (SELECT array_agg(DISTINCT who) FROM (SELECT t.created_by UNION ALL SELECT t.submitted_by
      UNION ALL SELECT x.added_by FROM contract_evidence x WHERE x.contract_id = t.id) claim(who)
      WHERE who IS NOT NULL) AS "claimantIds"
  FROM contracts t JOIN enterprises e ON e.id = t.enterprise_id LEFT JOIN leads l ON l.id = t.lead_id`;
