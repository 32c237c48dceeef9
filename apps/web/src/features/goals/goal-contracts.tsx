import type { TargetNode } from '../../lib/api';
import { useFilters } from '../../lib/address';
import { LifecycleRecords } from '../rooted/panels';

interface Props {
  items: readonly TargetNode[];
  year: string;
  asOf: string;
  sector: string;
}

/** The contracts of the year behind what a unit signed, and those that do not count. */
export function GoalContracts({ items, year, asOf, sector }: Props) {
  const [{ signed, signedSector }, set] = useFilters('signed', 'signedSector');
  const node = find(items, signed);
  if (!node) return null;
  return (
    <LifecycleRecords
      title={node.orgUnitName}
      metric="cohort"
      filters={{
        period: year,
        asOf: asOf || undefined,
        sector: signedSector || sector || undefined,
        teamId: node.kind === 'city' ? undefined : unitsOf(node),
      }}
      close={() => set({ signed: '', signedSector: '' })}
    />
  );
}

function find(nodes: readonly TargetNode[], id: string): TargetNode | undefined {
  for (const node of nodes) {
    const found = node.orgUnitId === id ? node : find(node.children, id);
    if (found) return found;
  }
  return undefined;
}

const unitsOf = (node: TargetNode): string[] => [node.orgUnitId, ...node.children.flatMap(unitsOf)];
