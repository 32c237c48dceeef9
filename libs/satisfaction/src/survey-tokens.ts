import { createHash, createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { AppConfig } from '@taproot/platform';

/**
 * Links nobody can guess: 256 bits that follow from the invitation and the installation's secret, so that they can be
 * shown again without being stored. The database holds their hash only.
 */
@Injectable()
export class SurveyTokens {
  constructor(private readonly config: AppConfig) {}

  of(invitationId: string): string {
    return this.keyed(`survey link ${invitationId}`).digest('base64url');
  }

  hash(token: string): string {
    return createHash('sha256').update(token).digest('hex');
  }

  /** Tells whether two answers of a campaign came from one device. */
  device(campaignId: string, address: string, agent: string): string {
    return this.keyed(`survey device ${campaignId} ${address} ${agent}`).digest('hex').slice(0, 32);
  }

  private keyed(text: string) {
    return createHmac('sha256', this.config.secret).update(text);
  }
}
