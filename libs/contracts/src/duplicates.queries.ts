import { Injectable } from '@nestjs/common';
import { Database, type Unit } from '@taproot/platform';
import { versionShown } from './contract-versions.sql.js';
import { duplicateReasons, type ClaimTraits, type DuplicateReason } from './duplicate.rules.js';

/** A contract that says the same project as another one, by the look of it. */
export interface DuplicateFound {
  /** The contract looked at. */
  ofId: string;
  id: string;
  title: string;
  status: string;
  teamNames: string[];
  reasons: DuplicateReason[];
}

type Pair = Record<string, unknown> & {
  one: ClaimTraits;
  other: ClaimTraits & Pick<DuplicateFound, 'title' | 'status' | 'teamNames'>;
};

@Injectable()
export class DuplicatesQueries {
  constructor(private readonly database: Database) {}

  /** Two claims of one enterprise are decided one after the other. */
  async queueUp(unit: Unit, enterpriseId: string): Promise<void> {
    await unit.begin();
    await this.database.rows(QUEUE_UP, [enterpriseId]);
  }

  /** Other formal contracts that look like these: verified ones, and those that wait beside them. */
  async of(contractIds: readonly string[]): Promise<DuplicateFound[]> {
    const pairs = await this.database.rows<Pair>(PAIRS, [contractIds]);
    return pairs.flatMap(({ one, other }) => {
      const reasons = duplicateReasons(one, other);
      const { id, title, status, teamNames } = other;
      return reasons.length === 0 ? [] : [{ ofId: one.id, id, title, status, teamNames, reasons }];
    });
  }
}

const QUEUE_UP = {
  name: 'contract_queue_up',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('contract:' || name_key, 0)) FROM enterprises WHERE id = $1`,
};

const TRAITS = `'id', t.id, 'leadId', t.lead_id, 'districtId', t.district_id, 'sector', t.sector,
  'signedOn', t.signed_on, 'amount', v.amount_cny::text`;
const PAIRS = {
  name: 'contract_duplicates',
  text: `
WITH asked AS (
  SELECT t.id, e.name_key, json_build_object(${TRAITS}) AS one
  FROM contracts t JOIN enterprises e ON e.id = t.enterprise_id CROSS JOIN LATERAL (${versionShown('t.id')}) v
  WHERE t.id = ANY($1::uuid[]) AND t.kind = 'formal'
)
SELECT a.one, json_build_object(${TRAITS}, 'title', t.title, 'status', t.status, 'teamNames',
    (SELECT coalesce(json_agg(u.name ORDER BY c.percent DESC, u.name), '[]') FROM contract_credits c
      JOIN org_units u ON u.id = c.team_id WHERE c.version_id = v.id)) AS other
FROM asked a JOIN enterprises e ON e.name_key = a.name_key
JOIN contracts t ON t.enterprise_id = e.id CROSS JOIN LATERAL (${versionShown('t.id')}) v
WHERE t.id <> a.id AND t.kind = 'formal' AND t.status IN ('submitted', 'verified', 'terminated')
ORDER BY t.status = 'submitted', t.id`,
};
