/** A unit and the one above it. */
export interface PlacedUnit {
  id: string;
  parentId: string | null;
  kind: string;
}

/** Part of a result: whose credit it is, where it landed, how much (decimal text). */
export interface Credit {
  teamId: string | null;
  districtId: string | null;
  sector: string;
  value: string;
}

/**
 * A credit is its team's and of every unit above it; a team of no district earns it for the district where the
 * project lands. No unit counts a credit twice, and the root counts all.
 */
export class CreditUnits {
  private readonly byId: Map<string, PlacedUnit>;
  private readonly rootId: string | undefined;

  constructor(units: readonly PlacedUnit[]) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    this.rootId = units.find(({ parentId }) => parentId === null)?.id;
  }

  /** Ids of the units a credit counts for. */
  of({ teamId, districtId }: Pick<Credit, 'teamId' | 'districtId'>): Set<string> {
    const own = this.upwards(teamId);
    const inDistrict = own.some((id) => this.byId.get(id)!.kind === 'district');
    const units = new Set([...own, ...(inDistrict ? [] : this.upwards(districtId))]);
    return this.rootId === undefined ? units : units.add(this.rootId);
  }

  /** The unit and all above it. */
  upwards(id: string | null): string[] {
    const unit = id === null ? undefined : this.byId.get(id);
    return unit ? [unit.id, ...this.upwards(unit.parentId)] : [];
  }
}
