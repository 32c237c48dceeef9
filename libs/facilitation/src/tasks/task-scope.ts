import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/** Joins the scope of tasks reads, `t` being the task: its project and the lead behind either. */
export const TASK_SCOPE_JOINS = `LEFT JOIN projects p ON p.id = t.project_id
    LEFT JOIN leads l ON l.id = coalesce(t.lead_id, p.lead_id)`;

/**
 * Tasks an actor sees: the city-wide roles all; teams those they or a unit below them asked for, one on a confidential
 * lead only the very team; departments those they have or share.
 */
export function taskScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const visible = `${params.add(actor.visibleUnitIds)}::uuid[]`;
    const own = `${params.add(actor.unitIds)}::uuid[]`;
    return (
      `((t.team_id = ANY(${visible}) AND (l.confidential IS NOT TRUE OR t.team_id = ANY(${own})))` +
      ` OR t.department_id = ANY(${visible}) OR t.joint && ${visible})`
    );
  };
}
