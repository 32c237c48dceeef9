import { Injectable } from '@nestjs/common';
import { cityDay } from '@taproot/kernel';
import { AppConfig, Commands, Database, retryOn, SYSTEM, type Unit } from '@taproot/platform';
import { KpiRun, KpiRunScheme } from '../runs/kpi-run.entity.js';
import type { KpiScheme } from '../schemes/kpi-scheme.entity.js';
import { SchemesService } from '../schemes/schemes.service.js';

/**
 * The live board of the year: one standing run, whose cards are computed anew when something touches their team. A
 * new day, a new year or a newly published scheme touches all teams.
 */
@Injectable()
export class StandingBoard {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly schemes: SchemesService,
    private readonly config: AppConfig,
  ) {}

  today(): string {
    return cityDay(new Date(), this.config.timeZone);
  }

  /** Opens the year's board or brings it to today; cheap when it is there already. */
  async refresh(): Promise<void> {
    const today = this.today();
    const year = today.slice(0, 4);
    if (await this.database.row(CURRENT, [year, today])) return;
    await this.commands.run(SYSTEM, async (unit) => {
      await unit.begin();
      const schemes = await this.schemes.inForce(unit, Number(year));
      const run =
        (await unit.find(KpiRun, { kind: 'standing', period: year })) ??
        this.open(unit, year, today, schemes);
      unit.change('kpi-run.refreshed', run, { asOf: today, knownAt: unit.at });
      await unit.flush();
      const inForce = schemes.map(({ id, category }) => ({ scheme_id: id, category }));
      await this.database.rows(TAKE_SCHEMES, [run.id, JSON.stringify(inForce)]);
      await this.database.rows(TOUCH_ALL, [run.id]);
    });
  }

  private open(unit: Unit, period: string, asOf: string, schemes: KpiScheme[]): KpiRun {
    const times = { knownAt: unit.at, startedAt: unit.at, finishedAt: unit.at };
    const nothing = {
      failure: null,
      publishedAt: null,
      publishedBy: null,
      restatesRunId: null,
      scheduledFor: null,
    };
    const state = { kind: 'standing' as const, status: 'completed' as const, total: 0 };
    const run = unit.add(
      'kpi-run.standing',
      Object.assign(new KpiRun(), state, times, nothing, { period, asOf }),
    );
    for (const { id, category } of schemes) {
      unit.store(Object.assign(new KpiRunScheme(), { runId: run.id, category, schemeId: id }));
    }
    return run;
  }
}

retryOn('kpi_runs_one_standing');

/** The board stands at that day, with the schemes in force. */
const CURRENT = {
  name: 'kpi_board_current',
  text: `SELECT 1 FROM kpi_runs r WHERE r.kind = 'standing' AND r.period = $1 AND r.as_of = $2::date
    AND NOT EXISTS (
      SELECT 1 FROM (SELECT DISTINCT ON (s.category) s.category, s.id FROM kpi_schemes s
        WHERE s.year = $1::int AND s.published_at IS NOT NULL ORDER BY s.category, s.published_at DESC, s.revision DESC) f
      WHERE NOT EXISTS (SELECT 1 FROM kpi_run_schemes x WHERE x.run_id = r.id AND x.scheme_id = f.id))`,
};
const TAKE_SCHEMES = {
  name: 'kpi_board_schemes',
  text: `INSERT INTO kpi_run_schemes (run_id, category, scheme_id)
    SELECT $1, n.category, n.scheme_id FROM jsonb_to_recordset($2::jsonb) AS n(category text, scheme_id uuid)
    ON CONFLICT (run_id, category) DO UPDATE SET scheme_id = excluded.scheme_id`,
};
const TOUCH_ALL = {
  name: 'kpi_board_touch',
  text: `INSERT INTO kpi_moves_due (team_id, at)
    SELECT o.id, now() FROM kpi_run_schemes s JOIN org_units o ON o.category = s.category WHERE s.run_id = $1
      AND NOT EXISTS (SELECT 1 FROM kpi_moves_due d WHERE d.team_id = o.id AND d.record_id IS NULL)`,
};
