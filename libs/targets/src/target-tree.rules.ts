import { Decimal } from '@taproot/kernel';
import { CreditUnits, type Credit, type PlacedUnit } from './credit-units.rules.js';
import { isMoney } from './target-plan.rules.js';
import {
  progressOf,
  requiredPerMonth,
  sequenceOfAll,
  type Light,
  type Planned,
} from './target-progress.rules.js';

export interface TreeUnit extends PlacedUnit {
  code: string;
  name: string;
}

export interface TreePlan {
  orgUnitId: string;
  sector: string | null;
  value: string;
  curve: string[] | null;
}

export interface TreeInput {
  metric: string;
  /** Complete months of the year, 0–12. */
  months: number;
  units: readonly TreeUnit[];
  plans: readonly TreePlan[];
  actuals: readonly Credit[];
  /** What is expected on top by the end of the year; undefined: as the year went so far. */
  expected: readonly Credit[] | undefined;
}

export interface Figures {
  target: string | null;
  actual: string;
  completion: string | null;
  sequence: string;
  gap: string | null;
  light: Light | null;
  overAllocation: string | null;
  requiredPerMonth: string | null;
  forecast: string | null;
}

export interface TreeNode extends Figures {
  orgUnitId: string;
  orgUnitCode: string;
  orgUnitName: string;
  kind: string;
  sectors: (Figures & { sector: string })[];
  children: TreeNode[];
}

/** The root with every unit that has a target, or one below it that has. */
export function targetTree(input: TreeInput): TreeNode | null {
  const tree = new Tree(input);
  return tree.root && tree.node(tree.root);
}

class Tree {
  readonly root: TreeUnit | null;
  private readonly credited: CreditUnits;
  private readonly children: Map<string | null, TreeUnit[]>;
  private readonly plans: Map<string, TreePlan[]>;
  private readonly actuals: Sums;
  private readonly expected: Sums | undefined;
  private readonly shown = new Set<string>();

  constructor(private readonly input: TreeInput) {
    this.credited = new CreditUnits(input.units);
    this.children = groups(
      input.units.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
      ({ parentId }) => parentId,
    );
    this.root = this.children.get(null)?.[0] ?? null;
    this.plans = groups(input.plans, ({ orgUnitId }) => orgUnitId);
    for (const { orgUnitId } of input.plans)
      for (const id of this.credited.upwards(orgUnitId)) this.shown.add(id);
    this.actuals = this.sums(input.actuals);
    this.expected = input.expected && this.sums(input.expected);
  }

  node(unit: TreeUnit): TreeNode {
    const sectors = (this.plans.get(unit.id) ?? []).flatMap(({ sector }) => sector ?? []).toSorted();
    return {
      orgUnitId: unit.id,
      orgUnitCode: unit.code,
      orgUnitName: unit.name,
      kind: unit.kind,
      ...this.figures(unit, null),
      sectors: sectors.map((sector) => ({ sector, ...this.figures(unit, sector) })),
      children: this.below(unit).map((child) => this.node(child)),
    };
  }

  private figures(unit: TreeUnit, sector: string | null): Figures {
    const { months, metric } = this.input;
    const planned = this.planned(unit, sector);
    const target = planned && Decimal.sum(0, ...planned.map(({ value }) => value));
    const actual = this.actuals.of(unit.id, sector);
    const sequence = sequenceOfAll(planned ?? [], months);
    const handedOn = this.handedOn(unit, sector);
    const show = (value: Decimal | null) => value && amountText(value, metric);
    return {
      target: show(target),
      actual: amountText(actual, metric),
      ...progressOf(target, actual, sequence),
      overAllocation: target && handedOn && !target.isZero() ? handedOn.div(target).toFixed(6) : null,
      requiredPerMonth: show(requiredPerMonth(target, actual, months)),
      forecast: show(this.forecast(unit, sector, actual, sequence)),
    };
  }

  private forecast(
    unit: TreeUnit,
    sector: string | null,
    actual: Decimal,
    sequence: Decimal,
  ): Decimal | null {
    if (this.expected) return actual.plus(this.expected.of(unit.id, sector));
    return sequence.isZero() ? null : actual.times(100).div(sequence);
  }

  /** The unit's own plan, else its plans by sector together. */
  private planned(unit: TreeUnit, sector: string | null): Planned[] | null {
    const own = this.plans.get(unit.id) ?? [];
    const exact = own.filter((plan) => plan.sector === sector);
    const chosen = exact.length === 0 && sector === null ? own : exact;
    return chosen.length === 0
      ? null
      : chosen.map(({ value, curve }) => ({ value: new Decimal(value), curve }));
  }

  /** The targets of the units below; one that has none itself hands on those below it. */
  private handedOn(unit: TreeUnit, sector: string | null): Decimal | null {
    const parts = this.below(unit).flatMap((child) => {
      const planned = this.planned(child, sector);
      const part = planned
        ? Decimal.sum(0, ...planned.map(({ value }) => value))
        : this.handedOn(child, sector);
      return part ?? [];
    });
    return parts.length === 0 ? null : Decimal.sum(0, ...parts);
  }

  private below(unit: TreeUnit): TreeUnit[] {
    return (this.children.get(unit.id) ?? []).filter(({ id }) => this.shown.has(id));
  }

  private sums(credits: readonly Credit[]): Sums {
    const sums = new Sums();
    for (const credit of credits)
      for (const id of this.credited.of(credit)) sums.add(id, credit.sector, new Decimal(credit.value));
    return sums;
  }
}

/** Sums by unit and sector. */
class Sums {
  private readonly byKey = new Map<string, Decimal>();

  add(unitId: string, sector: string, value: Decimal): void {
    for (const key of [unitId, `${unitId} ${sector}`]) this.byKey.set(key, this.at(key).plus(value));
  }

  of(unitId: string, sector: string | null): Decimal {
    return this.at(sector === null ? unitId : `${unitId} ${sector}`);
  }

  private at(key: string): Decimal {
    return this.byKey.get(key) ?? new Decimal(0);
  }
}

/** Yuan with two places; a count as short as it is, six places at most. */
export function amountText(value: Decimal, metric: string): string {
  return isMoney(metric) ? value.toFixed(2) : value.toDecimalPlaces(6).toString();
}

function groups<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return found;
}
