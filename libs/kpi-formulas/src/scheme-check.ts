import { Decimal } from '@taproot/kernel';
import type { Indicator } from './indicator.js';
import { INDICATORS } from './registry.js';
import type { PerTeam, Scheme, SchemeIndicator } from './scheme.js';

export type SchemeFaultCode =
  | 'indicator-unknown'
  | 'indicator-twice'
  | 'band-empty'
  | 'band-upside-down'
  | 'weight-not-positive'
  | 'weights-not-100'
  | 'parameter-missing'
  | 'parameter-not-whole'
  | 'prior-not-percent';

/** `path` is the field's dotted name in the scheme, as in a problem's `errors`. */
export interface SchemeFault {
  path: string;
  code: SchemeFaultCode;
}

/** What keeps a scheme from being published; empty when nothing does. Texts must be decimals already. */
export function schemeFaults({ indicators }: Scheme): SchemeFault[] {
  const total = indicators.reduce((sum, { weight }) => sum.plus(weight), new Decimal(0));
  const codes = indicators.map(({ code }) => code);
  return [
    ...indicators.flatMap((line, i) => lineFaults(line, codes.indexOf(line.code) < i, `indicators.${i}`)),
    ...(total.eq(100) ? [] : [{ path: 'indicators', code: 'weights-not-100' as const }]),
  ];
}

function lineFaults(line: SchemeIndicator, twice: boolean, path: string): SchemeFault[] {
  const indicator = INDICATORS.find(({ code }) => code === line.code);
  if (!indicator) return [{ path: `${path}.code`, code: 'indicator-unknown' }];
  const faults: (SchemeFault | false)[] = [
    twice && { path: `${path}.code`, code: 'indicator-twice' },
    line.weight <= 0 && { path: `${path}.weight`, code: 'weight-not-positive' },
    bandFault(line, indicator, `${path}.target`),
    parameterFault(line, indicator, `${path}.params`),
    isPercent(line.params.prior) ? false : { path: `${path}.params.prior`, code: 'prior-not-percent' },
  ];
  return faults.filter((fault) => fault !== false);
}

function bandFault(
  { floor, target }: SchemeIndicator,
  { direction }: Indicator,
  path: string,
): SchemeFault | false {
  const width = new Decimal(target).minus(floor);
  if (width.isZero()) return { path, code: 'band-empty' };
  return width.gt(0) === (direction === 'up') ? false : { path, code: 'band-upside-down' };
}

function parameterFault(
  { params }: SchemeIndicator,
  { requires }: Indicator,
  path: string,
): SchemeFault | false {
  const table: PerTeam | undefined = requires && params[requires];
  if (!requires) return false;
  if (table?.default === undefined) return { path: `${path}.${requires}`, code: 'parameter-missing' };
  const whole = Object.values(table).every((n) => Number.isInteger(n) && n >= 1);
  return whole ? false : { path: `${path}.${requires}`, code: 'parameter-not-whole' };
}

function isPercent(prior: string | undefined): boolean {
  return prior === undefined || (new Decimal(prior).gte(0) && new Decimal(prior).lte(100));
}
