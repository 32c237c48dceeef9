import { Injectable } from '@nestjs/common';

/** Refuses where something on the lead is another enterprise's. */
type Check = (leadId: string, enterpriseId: string) => Promise<void>;

/** What hangs on a lead is known where it is kept: each capability registers its own check. */
@Injectable()
export class LeadTies {
  private readonly checks: Check[] = [];

  register(check: Check): void {
    this.checks.push(check);
  }

  /** Whether the lead may become that enterprise's. */
  async check(leadId: string, enterpriseId: string): Promise<void> {
    for (const check of this.checks) await check(leadId, enterpriseId);
  }
}
