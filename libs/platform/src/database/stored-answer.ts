import { currentRequest } from '../http/request-context.js';
import { platformErrors } from '../platform.errors.js';
import type { Database } from './database.js';

const FIND = {
  name: 'idempotency_find',
  text: `SELECT body_hash AS "bodyHash", response FROM idempotency_keys WHERE user_id = $1 AND key = $2`,
};

/** The first answer given under the caller's key; the same key with another body is refused. */
export async function storedAnswer(
  database: Database,
  userId: string,
): Promise<{ answer: unknown } | undefined> {
  const idempotency = currentRequest()?.idempotency;
  if (!idempotency) return undefined;
  const row = await database
    .row<{ bodyHash: string; response: string }>(FIND, [userId, idempotency.key])
    .catch(() => undefined);
  if (!row) return undefined;
  if (row.bodyHash !== idempotency.bodyHash) throw platformErrors.idempotencyKeyReused();
  return { answer: JSON.parse(row.response) as unknown };
}
