import { Injectable } from '@nestjs/common';
import { Database, platformErrors } from '@taproot/platform';

/** Five failures in a row slow an account and an address down: 30 s, then twice as long each time, at most 15 min. */
@Injectable()
export class SignInThrottle {
  constructor(private readonly database: Database) {}

  async check(keys: string[]): Promise<void> {
    const row = await this.database.row<{ seconds: number | null }>(WAIT, [keys]);
    if (row?.seconds) throw platformErrors.tooMany({ seconds: row.seconds });
  }

  async failed(keys: string[]): Promise<void> {
    await this.database.rows(FAILED, [keys]);
  }

  async succeeded(keys: string[]): Promise<void> {
    await this.database.rows(SUCCEEDED, [keys]);
  }
}

const WAIT = {
  name: 'sign_in_wait',
  text: `SELECT ceil(extract(epoch FROM max(blocked_until) - now()))::int AS seconds
    FROM sign_in_throttles WHERE key = ANY($1) AND blocked_until > now()`,
};
const FAILED = {
  name: 'sign_in_failed',
  text: `WITH forgotten AS (
      DELETE FROM sign_in_throttles WHERE last_failure < now() - interval '1 day' AND NOT key = ANY($1))
    INSERT INTO sign_in_throttles AS s (key, failures, last_failure) SELECT k, 1, now() FROM unnest($1::text[]) k
    ON CONFLICT (key) DO UPDATE SET
      failures = CASE WHEN s.last_failure < now() - interval '1 hour' THEN 1 ELSE s.failures + 1 END,
      last_failure = now(),
      blocked_until = CASE WHEN s.failures + 1 >= 5 AND s.last_failure >= now() - interval '1 hour'
        THEN now() + least(interval '15 minutes', interval '30 seconds' * power(2, least(s.failures - 4, 10))) END`,
};
const SUCCEEDED = { name: 'sign_in_succeeded', text: 'DELETE FROM sign_in_throttles WHERE key = ANY($1)' };
