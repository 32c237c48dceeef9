import type { ProjectRow } from './signing-rows.js';
import type { World } from './world.js';

const TEAM_LEADS: Record<string, string> = {
  'tf-1': 'tf1.lead',
  'tf-2': 'tf2.lead',
  'tf-3': 'tf3.lead',
  'tf-4': 'tf4.lead',
  'sub-1': 'sub1.member',
  'soe-1': 'soe1.member',
};

/** The team first credited with a contract. */
export function teamOf({ chronicle: { parts, records } }: World, contractId: string): string | undefined {
  const version = records.contractVersions.find((one) => one.contractId === contractId);
  return parts.contractCredits.find(({ versionId }) => versionId === version?.id)?.teamId;
}

/** Who asks for help with a project. */
export function teamLeadOf(world: World, project: ProjectRow): string {
  const team = teamOf(world, project.contractId);
  const known = Object.entries(TEAM_LEADS).find(([code]) => world.city.unit(code) === team);
  return known?.[1] ?? 'tf1.lead';
}
