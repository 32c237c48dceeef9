import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { ACCESS_SECONDS, AccessTokens, Database } from '@taproot/platform';
import { orgErrors } from './org.errors.js';
import { passwordFits } from './passwords.js';
import { SignInThrottle } from './sign-in-throttle.js';

export interface Session {
  accessToken: string;
  expiresIn: number;
  user: { id: string; username: string; displayName: string };
}

export interface OpenedSession {
  session: Session;
  /** Goes into the refresh cookie; each is good for one refresh. */
  refreshToken: string;
}

type UserRow = Session['user'] & { passwordHash: string | null };

/** Sign-in, refresh and sign-out. A refresh token used twice ends its whole family: somebody copied it. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly tokens: AccessTokens,
    private readonly throttle: SignInThrottle,
  ) {}

  async signIn(username: string, password: string, address: string): Promise<OpenedSession> {
    const keys = [`account:${username.toLowerCase()}`, `address:${address}`];
    await this.throttle.check(keys);
    const user = await this.database.row<UserRow>(BY_NAME, [username]);
    if (!(await passwordFits(user?.passwordHash, password)) || !user) {
      await this.throttle.failed(keys);
      throw orgErrors.wrongCredentials();
    }
    // Of many guesses sent at once, the right one is told only while five wrong ones have not been counted.
    await this.throttle.check(keys);
    await this.throttle.succeeded(keys);
    return this.open(user, newId());
  }

  async refresh(refreshToken: string | undefined): Promise<OpenedSession> {
    if (!refreshToken) throw orgErrors.sessionEnded();
    const used = await this.database.row<UserRow & { family: string }>(USE, [digest(refreshToken)]);
    if (used) return this.open(used, used.family);
    await this.database.rows(END_REUSED, [digest(refreshToken)]);
    throw orgErrors.sessionEnded();
  }

  async signOut(refreshToken: string | undefined): Promise<void> {
    if (refreshToken) await this.database.rows(END, [digest(refreshToken)]);
  }

  private async open(user: UserRow, family: string): Promise<OpenedSession> {
    const refreshToken = randomBytes(32).toString('base64url');
    await this.database.rows(OPEN, [newId(), user.id, family, digest(refreshToken)]);
    const { id, username, displayName } = user;
    const accessToken = await this.tokens.issue(id);
    return {
      session: { accessToken, expiresIn: ACCESS_SECONDS, user: { id, username, displayName } },
      refreshToken,
    };
  }
}

function digest(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

const BY_NAME = {
  name: 'session_user',
  text: `SELECT id, username, display_name AS "displayName", password_hash AS "passwordHash"
    FROM users WHERE lower(username) = lower($1) AND NOT disabled`,
};
/** Takes the place of those that ran out. */
const OPEN = {
  name: 'session_open',
  text: `WITH gone AS (DELETE FROM refresh_tokens WHERE expires_at < now() - interval '1 day')
    INSERT INTO refresh_tokens (id, user_id, family, token_hash, expires_at)
    VALUES ($1, $2, $3, $4, now() + interval '30 days')`,
};
/** A page that lost the answer may ask again within ten seconds. */
const USE = {
  name: 'session_use',
  text: `WITH used AS (
      UPDATE refresh_tokens SET used_at = coalesce(used_at, now())
      WHERE token_hash = $1 AND expires_at > now() AND ended_at IS NULL
        AND (used_at IS NULL OR used_at > now() - interval '10 seconds')
      RETURNING user_id, family)
    SELECT u.id, u.username, u.display_name AS "displayName", used.family
    FROM used JOIN users u ON u.id = used.user_id WHERE NOT u.disabled`,
};
const END_REUSED = {
  name: 'session_end_reused',
  text: `UPDATE refresh_tokens SET ended_at = now() WHERE ended_at IS NULL AND family IN
    (SELECT family FROM refresh_tokens WHERE token_hash = $1 AND used_at IS NOT NULL)`,
};
const END = {
  name: 'session_end',
  text: `UPDATE refresh_tokens SET ended_at = now() WHERE ended_at IS NULL AND family IN
    (SELECT family FROM refresh_tokens WHERE token_hash = $1)`,
};
