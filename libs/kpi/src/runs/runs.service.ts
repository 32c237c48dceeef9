import { Injectable } from '@nestjs/common';
import { cityDay, DomainError, Period, type Actor, inWords } from '@taproot/kernel';
import { AppConfig, Commands, platformErrors, retryOn, SYSTEM, type Unit } from '@taproot/platform';
import { IsNull, Not } from 'typeorm';
import { runOrdered } from '../kpi.events.js';
import { kpiErrors } from '../kpi.errors.js';
import { KpiScheme } from '../schemes/kpi-scheme.entity.js';
import type { SimulateSchemeDto } from '../schemes/scheme.dto.js';
import { SchemesService } from '../schemes/schemes.service.js';
import { KpiRun, KpiRunScheme } from './kpi-run.entity.js';
import type { OrderRunDto } from './run.dto.js';

@Injectable()
export class RunsService {
  constructor(
    private readonly commands: Commands,
    private readonly schemes: SchemesService,
    private readonly config: AppConfig,
  ) {}

  /** The run is computed by jobs; its row and the event that starts them commit together. */
  order(actor: Actor, input: OrderRunDto): Promise<{ id: string }> {
    const period = periodOf(input.period);
    return this.commands.run(actor, async (unit) => {
      const schemes = await this.schemes.inForce(unit, period.year, input.categories);
      return this.start(unit, 'ordered', period, input, schemes);
    });
  }

  /** The run of a month's end, once; its year up to that day, by all schemes in force. */
  orderScheduled(monthEnd: string): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      if (await unit.find(KpiRun, { scheduledFor: monthEnd })) return;
      const period = periodOf(monthEnd.slice(0, 4));
      const schemes = await this.schemes.inForce(unit, period.year);
      this.start(unit, 'ordered', period, { asOf: monthEnd, scheduledFor: monthEnd }, schemes);
    });
  }

  /** A run with a scheme that need not be published; it is never published itself. */
  simulate(actor: Actor, schemeId: string, input: SimulateSchemeDto): Promise<{ id: string }> {
    return this.commands.run(actor, async (unit) => {
      const scheme = await unit.find(KpiScheme, { id: schemeId });
      if (!scheme) throw platformErrors.notFound();
      const period = periodOf(input.period ?? String(scheme.year));
      if (period.year !== scheme.year) throw kpiErrors.schemeYearDiffers({ year: scheme.year }).at('period');
      const asOf = input.asOf ?? [period.last, this.today(unit)].toSorted()[0]!;
      return this.start(unit, 'simulation', period, { ...input, asOf }, [scheme]);
    });
  }

  cancel(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    return this.commands.run(actor, async (unit) => {
      const run = await this.locked(unit, id);
      if (run.status !== 'queued' && run.status !== 'running')
        throw kpiErrors.runOver({ status: inWords(run.status) });
      unit.change('kpi-run.cancelled', run, { status: 'cancelled', finishedAt: unit.at }, { ifVersion });
    });
  }

  /** Freezes the run. The one published before for the same period stays, and is restated by this one. */
  publish(actor: Actor, id: string, ifVersion?: number): Promise<void> {
    return this.commands.run(actor, async (unit) => {
      const run = await this.locked(unit, id);
      if (run.kind !== 'ordered') throw kpiErrors.runNotOrdered();
      if (run.publishedAt) throw kpiErrors.runPublished();
      if (run.status !== 'completed') throw kpiErrors.runNotCompleted({ status: inWords(run.status) });
      const earlier = await unit.findMany(KpiRun, { period: run.period, publishedAt: Not(IsNull()) });
      const latest = earlier.toSorted((a, b) => b.publishedAt!.getTime() - a.publishedAt!.getTime())[0];
      const published = {
        publishedAt: unit.at,
        publishedBy: actor.userId,
        restatesRunId: latest?.id ?? null,
      };
      unit.change('kpi-run.published', run, published, { ifVersion });
    });
  }

  private start(
    unit: Unit,
    kind: 'ordered' | 'simulation',
    period: Period,
    {
      asOf,
      knownAt: said,
      scheduledFor = null,
    }: { asOf: string; knownAt?: string; scheduledFor?: string | null },
    schemes: KpiScheme[],
  ): { id: string } {
    const knownAt = said === undefined ? unit.at : new Date(said);
    if (asOf > this.today(unit)) throw kpiErrors.asOfInFuture({ day: asOf }).at('asOf');
    if (kind === 'ordered' && asOf < period.first)
      throw kpiErrors.asOfBeforePeriod({ day: asOf, first: period.first }).at('asOf');
    if (knownAt > unit.at) throw kpiErrors.knownAtInFuture().at('knownAt');
    const run = Object.assign(new KpiRun(), EMPTY, {
      kind,
      period: period.text,
      asOf,
      knownAt,
      scheduledFor,
    });
    unit.add(`kpi-run.${kind}`, run);
    for (const { id, category } of schemes) {
      unit.store(Object.assign(new KpiRunScheme(), { runId: run.id, category, schemeId: id }));
    }
    unit.emit(runOrdered(run.id));
    return { id: run.id };
  }

  private async locked(unit: Unit, id: string): Promise<KpiRun> {
    const run = await unit.lock(KpiRun, id);
    if (!run || run.kind === 'standing') throw platformErrors.notFound();
    return run;
  }

  private today(unit: Unit): string {
    return cityDay(unit.at, this.config.timeZone);
  }
}

retryOn('kpi_runs_one_scheduled');

const EMPTY = {
  status: 'queued' as const,
  failure: null,
  total: null,
  startedAt: null,
  finishedAt: null,
  publishedAt: null,
  publishedBy: null,
  restatesRunId: null,
};

function periodOf(text: string): Period {
  try {
    return Period.parse(text);
  } catch (error) {
    throw error instanceof DomainError ? error.at('period') : error;
  }
}
