import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, platformErrors, prepared, SqlParams } from '@taproot/platform';
import { maskedPhone } from './lead-contact.policy.js';
import { leadScope } from './lead-scope.js';

interface Known {
  isOwn: boolean;
  contacts: { name: string; phone: string | null }[];
}

@Injectable()
export class LeadContactsQueries {
  constructor(private readonly database: Database) {}

  /** Telephone numbers in full for the lead's own teams only. */
  async of(actor: Actor, leadId: string) {
    const params = new SqlParams();
    const id = params.add(leadId);
    const own = params.add(actor.unitIds);
    const scope = leadScope(actor)(params) ?? 'true';
    const text = `SELECT (t.owner_team_id = ANY(${own}::uuid[]) OR t.introducer_team_id = ANY(${own}::uuid[])) IS TRUE
        AS "isOwn", (SELECT coalesce(json_agg(json_build_object('name', c.name, 'phone', c.phone)
        ORDER BY c.recorded_at, c.id), '[]') FROM lead_contacts c WHERE c.lead_id = t.id) AS contacts
      FROM leads t WHERE t.id = ${id} AND ${scope}`;
    const row = await this.database.row<Known & Record<string, unknown>>(
      prepared('lead_contacts', text),
      params.values,
    );
    if (!row) throw platformErrors.notFound();
    const items = row.contacts.map(({ name, phone }) => {
      const masked = !row.isOwn && phone !== null;
      return { name, phone: masked ? maskedPhone(phone) : phone, masked };
    });
    return { items };
  }
}
