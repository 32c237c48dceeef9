import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import type { Lead } from './lead.entity.js';

interface LeadNames {
  enterpriseName: string | null;
  ownerTeamName: string | null;
  introducerTeamName: string | null;
  districtName: string | null;
}

/** A lead as a command answers it: the record with the names a list would show. */
@Injectable()
export class LeadAnswers {
  constructor(private readonly database: Database) {}

  async of(lead: Lead) {
    const ids = [lead.enterpriseId, lead.ownerTeamId, lead.introducerTeamId, lead.districtId];
    const names = await this.database.row<LeadNames & Record<string, string | null>>(NAMES, ids);
    const { nameKey: _key, expectedAmount: amount, expectedCurrency: currency, ...said } = lead;
    return { ...said, ...names, expectedInvestment: amount === null ? null : { amount, currency } };
  }
}

const NAMES = {
  name: 'lead_names',
  text: `SELECT (SELECT name FROM enterprises WHERE id = $1) AS "enterpriseName",
    (SELECT name FROM org_units WHERE id = $2) AS "ownerTeamName",
    (SELECT name FROM org_units WHERE id = $3) AS "introducerTeamName",
    (SELECT name FROM org_units WHERE id = $4) AS "districtName"`,
};
