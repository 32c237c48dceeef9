import type { World } from './world.js';

/** An enterprise of a round, and whose its vote is. */
export interface Asked {
  enterpriseId: string;
  teamId: string | null;
  districtId: string | null;
  departmentId: string | null;
}

/** Enterprises with a verified contract at that time: each one's team by its largest share, and the department that served it. */
export function askedIn({ chronicle }: World, at: string): Asked[] {
  const { contracts, contractVersions, facilitationTasks, projects } = chronicle.records;
  const asked = new Map<string, Asked>();
  for (const contract of contracts) {
    const isCounted = contract.kind === 'formal' && contract.status === 'verified';
    if (!isCounted || (contract.decidedAt ?? at) >= at || asked.has(contract.enterpriseId)) continue;
    const version = contractVersions.find(({ contractId }) => contractId === contract.id);
    const credits = chronicle.parts.contractCredits.filter(({ versionId }) => versionId === version?.id);
    const largest = credits.toSorted((a, b) => Number(b.percent) - Number(a.percent))[0];
    const theirs = projects.filter(({ enterpriseId }) => enterpriseId === contract.enterpriseId);
    const served = facilitationTasks.filter(
      ({ closedAt, projectId }) => closedAt && closedAt < at && theirs.some(({ id }) => id === projectId),
    );
    asked.set(contract.enterpriseId, {
      enterpriseId: contract.enterpriseId,
      teamId: largest?.teamId ?? null,
      districtId: contract.districtId,
      departmentId: served.length > 0 ? mostOf(served.map(({ departmentId }) => departmentId)) : null,
    });
  }
  return [...asked.values()];
}

function mostOf(ids: string[]): string {
  const times = (id: string) => ids.filter((one) => one === id).length;
  return ids.toSorted((a, b) => times(b) - times(a) || (a < b ? -1 : 1))[0]!;
}
