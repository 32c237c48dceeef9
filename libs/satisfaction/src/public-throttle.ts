import { Injectable } from '@nestjs/common';
import { Database, platformErrors } from '@taproot/platform';

const MINUTE = 60;

/** Routes without sign-in: 600 calls a minute an address, and 20 that led nowhere in ten minutes. */
@Injectable()
export class PublicThrottle {
  constructor(private readonly database: Database) {}

  async call(address: string): Promise<void> {
    const misses = await this.database.row<{ seconds: number | null }>(LEFT, [
      `miss ${address}`,
      20,
      10 * MINUTE,
    ]);
    if (misses?.seconds) throw platformErrors.tooMany({ seconds: misses.seconds });
    await this.count(`call ${address}`, 600, MINUTE);
  }

  miss(address: string): Promise<void> {
    return this.count(`miss ${address}`, Number.MAX_SAFE_INTEGER, 10 * MINUTE);
  }

  private async count(key: string, most: number, window: number): Promise<void> {
    const row = await this.database.row<{ calls: number; seconds: number }>(COUNT, [key, window]);
    if (row && row.calls > most) throw platformErrors.tooMany({ seconds: row.seconds });
  }
}

const LEFT = {
  name: 'public_throttle_left',
  text: `SELECT ceil(extract(epoch FROM since + make_interval(secs => $3) - now()))::int AS seconds
    FROM public_throttles WHERE key = $1 AND calls >= $2 AND since > now() - make_interval(secs => $3)`,
};
const COUNT = {
  name: 'public_throttle_count',
  text: `WITH forgotten AS (DELETE FROM public_throttles WHERE since < now() - interval '1 day' AND key <> $1)
    INSERT INTO public_throttles AS t (key, since, calls) VALUES ($1, now(), 1)
    ON CONFLICT (key) DO UPDATE SET
      since = CASE WHEN t.since < now() - make_interval(secs => $2) THEN now() ELSE t.since END,
      calls = CASE WHEN t.since < now() - make_interval(secs => $2) THEN 1 ELSE t.calls + 1 END
    RETURNING calls, greatest(1, ceil(extract(epoch FROM since + make_interval(secs => $2) - now())))::int AS seconds`,
};
