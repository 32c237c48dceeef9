import { Injectable } from '@nestjs/common';
import type { Scheme, TeamCategory } from '@taproot/kpi-formulas';
import { Database } from '@taproot/platform';

/** The schemes a run was ordered with, by category. */
@Injectable()
export class RunSchemes {
  constructor(private readonly database: Database) {}

  async of(runId: string): Promise<Map<TeamCategory, Scheme>> {
    const schemes = await this.database.rows<Scheme & Record<string, unknown>>(SCHEMES, [runId]);
    return new Map(schemes.map((scheme) => [scheme.category, scheme]));
  }
}

const SCHEMES = {
  name: 'kpi_schemes_of_run',
  text: `SELECT s.category, s.year, s.indicators, s.params
    FROM kpi_run_schemes r JOIN kpi_schemes s ON s.id = r.scheme_id WHERE r.run_id = $1 ORDER BY s.category`,
};
