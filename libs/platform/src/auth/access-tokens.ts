import { Injectable } from '@nestjs/common';
import { jwtVerify, SignJWT } from 'jose';
import { AppConfig } from '../config/app-config.js';

/** An access token lives this many seconds. */
export const ACCESS_SECONDS = 900;
const REMEMBERED = 10_000;

interface Verified {
  userId: string;
  expiresAt: number;
}

/** Signed access tokens; a token seen before is not verified a second time. */
@Injectable()
export class AccessTokens {
  private readonly key: Uint8Array;
  private readonly seen = new Map<string, Verified>();

  constructor(config: AppConfig) {
    this.key = new TextEncoder().encode(config.secret);
  }

  issue(userId: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(userId)
      .setIssuedAt()
      .setIssuer('taproot')
      .setExpirationTime(`${ACCESS_SECONDS}s`)
      .sign(this.key);
  }

  /** The user a token speaks for, or undefined. */
  userOf(token: string): string | undefined | Promise<string | undefined> {
    const known = this.seen.get(token);
    if (known) return known.expiresAt > Date.now() ? known.userId : undefined;
    return this.verify(token);
  }

  private async verify(token: string): Promise<string | undefined> {
    try {
      const { payload } = await jwtVerify(token, this.key, { issuer: 'taproot', algorithms: ['HS256'] });
      if (!payload.sub || !payload.exp) return undefined;
      if (this.seen.size >= REMEMBERED) this.seen.clear();
      this.seen.set(token, { userId: payload.sub, expiresAt: payload.exp * 1000 });
      return payload.sub;
    } catch {
      return undefined;
    }
  }
}
