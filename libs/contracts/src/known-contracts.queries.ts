import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import type { FundDue, Share } from './contract.rules.js';
import { ContractVersion } from './contract-version.entity.js';
import { versionShown } from './contract-versions.sql.js';

/** A contract with the version that is the last word on it. */
export interface KnownContract {
  contract: Contract;
  version: ContractVersion;
  credits: Share[];
  funds: FundDue[];
  lastNumber: number;
  /** An amendment waits for approval. */
  waits: boolean;
}

interface LastVersion extends Pick<KnownContract, 'credits' | 'funds' | 'lastNumber' | 'waits'> {
  [column: string]: unknown;
  asked: string;
  contractId: string;
  versionId: string;
}

@Injectable()
export class KnownContracts {
  constructor(private readonly database: Database) {}

  /** By the leads they belong to, or by their own ids, many at once; the version in force, else the claimed one. */
  async find(unit: Unit, by: 'lead' | 'id', ids: readonly string[]): Promise<Map<string, KnownContract>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<LastVersion>(by === 'lead' ? OF_LEADS : BY_ID, [ids]);
    const idsOf = (field: 'contractId' | 'versionId') => rows.map((row) => row[field]);
    const contracts = byId(await unit.read(Contract, idsOf('contractId')));
    const versions = byId(await unit.read(ContractVersion, idsOf('versionId')));
    return new Map(
      rows.map(({ asked, contractId, versionId, ...known }) => [
        asked,
        { ...known, contract: contracts.get(contractId)!, version: versions.get(versionId)! },
      ]),
    );
  }
}

const byId = <T extends { id: string }>(found: T[]) => new Map(found.map((one) => [one.id, one]));
const LAST = `c.id AS "contractId", v.id AS "versionId",
  (SELECT coalesce(json_agg(json_build_object('teamId', team_id, 'percent', trim_scale(percent)::text)
    ORDER BY percent DESC, team_id), '[]') FROM contract_credits WHERE version_id = v.id) AS credits,
  (SELECT coalesce(json_agg(json_build_object('dueOn', due_on, 'amount', amount::text) ORDER BY due_on), '[]')
    FROM contract_funds WHERE version_id = v.id) AS funds,
  n."lastNumber", n.waits`;
const LAST_VERSION = `LATERAL (${versionShown('c.id')}) v, LATERAL (
    SELECT max(number) AS "lastNumber", coalesce(bool_or(state = 'proposed' AND number > 1), false) AS waits
    FROM contract_versions WHERE contract_id = c.id) n`;
const OF_LEADS = {
  name: 'contracts_of_leads_last',
  text: `SELECT c.lead_id AS asked, ${LAST} FROM unnest($1::uuid[]) l, LATERAL (
      SELECT * FROM contracts WHERE lead_id = l AND basis = 'import' ORDER BY created_at LIMIT 1) c, ${LAST_VERSION}`,
};
const BY_ID = {
  name: 'contracts_last',
  text: `SELECT c.id AS asked, ${LAST} FROM contracts c, ${LAST_VERSION} WHERE c.id = ANY($1::uuid[])`,
};
