import { addDays, addMonths, Decimal, type Day } from '@taproot/kernel';
import { groupBy } from './group-by.js';

export type VisitKind = 'outgoing' | 'incoming' | 'mutual-inspection';
export type Depth = 0 | 20 | 40 | 60 | 80 | 100;

/** One of the team's own visits to an enterprise. */
export interface DepthVisit {
  id: string;
  enterpriseKey: string;
  occurredOn: Day;
  kind: VisitKind;
  metDecisionMaker: boolean;
  sawSite: boolean;
  dataExchanged: boolean;
  siteChosen: boolean;
  /** A file of the visit, or a counterpart who is a contact that someone else recorded too. */
  supported: boolean;
}

export type DepthReason =
  | 'outgoing-visit'
  | 'incoming-or-mutual-visit'
  | 'decision-maker-saw-site'
  | 'second-with-data'
  | 'site-chosen'
  | 'unsupported-decision-maker-saw-site'
  | 'unsupported-site-chosen';

export interface DepthStep {
  depth: Exclude<Depth, 0>;
  visitId: string;
  reason: DepthReason;
}

export interface InspectionDepth {
  depth: Depth;
  /** The rungs that hold, lowest first, each with the earliest visit that proves it. */
  steps: DepthStep[];
}

const MONTHS = 24;

/** First of the 24 months' days that end with `asOf`: 2024-07-01 for 2026-06-30. */
export function depthWindowStart(asOf: Day): Day {
  return addDays(addMonths(asOf, -MONTHS), 1);
}

/**
 * Depth ladder of one enterprise from a team's own visits, the highest rung that holds (domain.md §3).
 *
 * Decided so that one more true visit never lowers it:
 * - every rung is a question of existence ("is there a visit that…"), asked of all visits, and rungs need
 *   not be climbed in order;
 * - 60 and 80 want an incoming or mutual visit; `siteChosen` stands on a visit of any kind;
 * - 80 wants two supported visits of rung 60, of which at least one exchanged data, in either order;
 * - a claim of 60 or more without support is worth 40, and takes nothing from what other visits prove.
 */
export function inspectionDepth(visits: readonly DepthVisit[], asOf: Day): InspectionDepth {
  const from = depthWindowStart(asOf);
  const own = visits
    .filter(({ occurredOn }) => from <= occurredOn && occurredOn <= asOf)
    .toSorted(earliestFirst);
  const steps = [...provenSteps(own), ...unsupportedSteps(own)].toSorted((a, b) => a.depth - b.depth);
  return { depth: steps.at(-1)?.depth ?? 0, steps };
}

function provenSteps(own: readonly DepthVisit[]): DepthStep[] {
  const outgoing = own.find((visit) => visit.kind === 'outgoing');
  const received = own.find((visit) => visit.kind !== 'outgoing');
  const inspections = own.filter((visit) => visit.supported && isInspection(visit));
  const chosen = own.find((visit) => visit.supported && visit.siteChosen);
  return [
    ...step(20, outgoing, 'outgoing-visit'),
    ...step(40, received, 'incoming-or-mutual-visit'),
    ...step(60, inspections[0], 'decision-maker-saw-site'),
    ...step(80, secondWithData(inspections), 'second-with-data'),
    ...step(100, chosen, 'site-chosen'),
  ];
}

/** The visit that completes a pair of which one exchanged data. */
function secondWithData(inspections: readonly DepthVisit[]): DepthVisit | undefined {
  const data = inspections.findIndex((visit) => visit.dataExchanged);
  return data < 0 ? undefined : inspections[Math.max(1, data)];
}

/** Claims that nothing proves, shown where no supported visit reaches the rung. */
function unsupportedSteps(own: readonly DepthVisit[]): DepthStep[] {
  const inspections = own.filter(isInspection);
  const chosen = own.filter((visit) => visit.siteChosen);
  return [
    ...step(40, unproved(inspections), 'unsupported-decision-maker-saw-site'),
    ...step(40, unproved(chosen), 'unsupported-site-chosen'),
  ];
}

function unproved(claims: readonly DepthVisit[]): DepthVisit | undefined {
  return claims.some((visit) => visit.supported) ? undefined : claims[0];
}

function isInspection(visit: DepthVisit): boolean {
  return visit.kind !== 'outgoing' && visit.metDecisionMaker && visit.sawSite;
}

function step(depth: DepthStep['depth'], visit: DepthVisit | undefined, reason: DepthReason): DepthStep[] {
  return visit ? [{ depth, visitId: visit.id, reason }] : [];
}

function earliestFirst(a: DepthVisit, b: DepthVisit): number {
  const [x, y] = [a.occurredOn + a.id, b.occurredOn + b.id];
  return x < y ? -1 : x > y ? 1 : 0;
}

export interface EnterpriseDepth extends InspectionDepth {
  enterpriseKey: string;
}

export interface InspectionDepthIndex {
  /** Σ of the best R depths ÷ R, 0–100. */
  value: Decimal;
  sum: number;
  r: number;
  chosen: EnterpriseDepth[];
  /** Enterprises beyond the best R. */
  rejected: EnterpriseDepth[];
}

/** Inspection depth index (domain.md §3): the best `r` enterprises at `asOf`; equal depths by key. */
export function inspectionDepthIndex(
  visits: readonly DepthVisit[],
  r: number,
  asOf: Day,
): InspectionDepthIndex {
  const groups = groupBy(visits, (visit) => visit.enterpriseKey);
  const ranked = [...groups]
    .map(([enterpriseKey, own]) => ({ enterpriseKey, ...inspectionDepth(own, asOf) }))
    .filter((enterprise) => enterprise.depth > 0)
    .toSorted((a, b) => b.depth - a.depth || (a.enterpriseKey < b.enterpriseKey ? -1 : 1));
  const chosen = ranked.slice(0, r);
  const sum = chosen.reduce((total, enterprise) => total + enterprise.depth, 0);
  return { value: new Decimal(sum).div(r), sum, r, chosen, rejected: ranked.slice(r) };
}
