import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';

/**
 * Chains the audit rows in batches: each seal hashes its rows and the seal before it, so that a cut or an edit
 * shows, and writers never queue behind a chain.
 */
@Injectable()
export class AuditSeals {
  constructor(private readonly database: Database) {}

  /** Seals what is unsealed; returns how many rows. */
  async seal(): Promise<number> {
    const row = await this.database.row<{ sealed: number }>(SEAL);
    return row?.sealed ?? 0;
  }

  /** Recomputes the chain; `firstBreak` is the first seal that no longer fits its rows. */
  async verify(): Promise<{ intact: boolean; checked: number; firstBreak: string | null }> {
    const row = (await this.database.row<{ checked: number; firstBreak: string | null }>(VERIFY))!;
    return { intact: row.firstBreak === null, ...row };
  }
}

const ROWS_HASH = `encode(sha256(convert_to(string_agg((to_jsonb(a) - 'seal_id')::text, E'\\n' ORDER BY a.id), 'UTF8')), 'hex')`;

const SEAL = { name: 'audit_seal', text: 'SELECT seal_audit() AS sealed' };
const VERIFY = {
  name: 'audit_verify',
  text: `WITH recomputed AS (
      SELECT s.id, s.previous, s.hash, s.rows, lag(s.hash) OVER (ORDER BY s.id) AS before,
        (SELECT count(*) FROM audit_log a WHERE a.seal_id = s.id) AS found,
        (SELECT ${ROWS_HASH} FROM audit_log a WHERE a.seal_id = s.id) AS rows_hash
      FROM audit_seals s)
    SELECT (SELECT count(*)::int FROM audit_log WHERE seal_id IS NOT NULL) AS checked,
      (SELECT min(id)::text FROM recomputed
       WHERE found <> rows OR coalesce(before, '') <> coalesce(previous, '')
         OR hash <> encode(sha256(convert_to(coalesce(previous, '') || rows_hash, 'UTF8')), 'hex')) AS "firstBreak"`,
};
