import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@taproot/kernel';
import {
  departmentScheme,
  outboundPostScheme,
  schemeFaults,
  taskForceScheme,
  type Scheme,
} from '@taproot/kpi-formulas';
import type { TeamCategory } from '@taproot/org';
import { Commands, platformErrors, retryOn, SYSTEM, type Unit } from '@taproot/platform';
import { SCHEME_FAULTS } from '../kpi-reasons.js';
import { kpiErrors } from '../kpi.errors.js';
import { KpiScheme } from './kpi-scheme.entity.js';
import type { ProposeSchemeDto } from './scheme.dto.js';

/** The schemes every installation begins with, for any year nobody wrote one for. */
const DEFAULTS: readonly ((year: number) => Scheme)[] = [
  outboundPostScheme,
  taskForceScheme,
  departmentScheme,
];

@Injectable()
export class SchemesService {
  constructor(private readonly commands: Commands) {}

  propose(actor: Actor, input: ProposeSchemeDto): Promise<KpiScheme> {
    checkFaults(input);
    return this.commands.run(actor, async (unit) => {
      const earlier = await unit.findMany(KpiScheme, { category: input.category, year: input.year });
      const revision = Math.max(0, ...earlier.map((scheme) => scheme.revision)) + 1;
      return unit.add('kpi-scheme.proposed', schemeOf(input, revision));
    });
  }

  /** Two persons: one proposed it, another publishes it. */
  publish(actor: Actor, id: string, ifVersion?: number): Promise<KpiScheme> {
    return this.commands.run(actor, async (unit) => {
      const scheme = await unit.find(KpiScheme, { id });
      if (!scheme) throw platformErrors.notFound();
      if (scheme.publishedAt) throw kpiErrors.schemePublished();
      if (scheme.createdBy === actor.userId) throw kpiErrors.secondPersonNeeded();
      const published = { publishedAt: unit.at, publishedBy: actor.userId };
      return unit.change('kpi-scheme.published', scheme, published, { ifVersion });
    });
  }

  /** The schemes in force for a year, of the categories asked for or of all that have one. */
  async inForce(unit: Unit, year: number, categories?: readonly TeamCategory[]): Promise<KpiScheme[]> {
    const written = await unit.findMany(KpiScheme, { year });
    const published = [...written, ...missingDefaults(unit, year, written)].filter(
      ({ publishedAt }) => publishedAt !== null,
    );
    const latestFirst = published.toSorted(
      (a, b) => b.publishedAt!.getTime() - a.publishedAt!.getTime() || b.revision - a.revision,
    );
    const wanted = categories ?? [...new Set(published.map(({ category }) => category))].toSorted();
    if (wanted.length === 0) throw kpiErrors.noScheme({ year });
    return wanted.map((category) => {
      const scheme = latestFirst.find((one) => one.category === category);
      if (!scheme) throw kpiErrors.schemeMissing({ category, year }).at('categories');
      return scheme;
    });
  }
}

/** Two runs at once may both add them: the slower one is run again and finds them. */
function missingDefaults(unit: Unit, year: number, written: readonly KpiScheme[]): KpiScheme[] {
  return DEFAULTS.map((defaultOf) => defaultOf(year))
    .filter(({ category }) => !written.some((scheme) => scheme.category === category))
    .map((scheme) => {
      const seeded = unit.add('kpi-scheme.seeded', schemeOf(scheme, 1));
      return Object.assign(seeded, {
        createdBy: SYSTEM.userId,
        publishedAt: unit.at,
        publishedBy: SYSTEM.userId,
      });
    });
}

function schemeOf(
  { category, year, indicators, params }: Scheme | ProposeSchemeDto,
  revision: number,
): KpiScheme {
  const nothing = { publishedAt: null, publishedBy: null };
  return Object.assign(new KpiScheme(), { category, year, revision, indicators, params, ...nothing });
}

function checkFaults(scheme: ProposeSchemeDto): void {
  const faults = schemeFaults(scheme);
  if (faults.length === 0) return;
  const errors = faults.map(({ path, code }) => ({ path, code, ...SCHEME_FAULTS[code] }));
  const base = kpiErrors.schemeFaulty();
  throw new DomainError(base.code, base.definition, {}, errors);
}

retryOn('kpi_schemes_revision_key');
