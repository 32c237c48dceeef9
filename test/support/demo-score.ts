import { addDays, Period, type Day } from '@taproot/kernel';
import { outboundPostScheme, scoreTeam, type Scorecard } from '@taproot/kpi-formulas';
import { LeadFacts } from '@taproot/leads';
import type { AppConfig, Database } from '@taproot/platform';
import { VisitFacts } from '@taproot/visits';
import type { Client } from 'pg';

/** The card of an outbound post by the default scheme, for the year up to the day before `today`. */
export async function scorecardOf(client: Client, code: string, today: Day): Promise<Scorecard> {
  const asOf = addDays(today, -1);
  const view = { asOf, knownAt: new Date(`${today}T00:00:00+08:00`) };
  const { rows } = await client.query<{ id: string }>('SELECT id FROM org_units WHERE code = $1', [code]);
  const teamId = rows[0]!.id;
  const year = asOf.slice(0, 4);
  const database = {
    rows: async ({ text }: { text: string }, values: unknown[]) => (await client.query(text, values)).rows,
  } as unknown as Database;
  const config = { timeZone: 'Asia/Shanghai' } as AppConfig;
  const visits = await new VisitFacts(database, config).ofTeams([teamId], `${year}-01-01`, view);
  const leads = await new LeadFacts(database).ofTeams([teamId], view);
  const facts = { teamId, category: 'outbound-post', asOf, visits, leads, capability: null } as const;
  return scoreTeam(outboundPostScheme(Number(year)), facts, Period.parse(year));
}

/** How many records an indicator left out, by reason. */
export function rejectedBy(card: Scorecard, code: string): Record<string, number> {
  const rejected = card.indicators.find((indicator) => indicator.code === code)?.rejected ?? [];
  const counts: Record<string, number> = {};
  for (const { reasonCode } of rejected) counts[reasonCode] = (counts[reasonCode] ?? 0) + 1;
  return counts;
}
