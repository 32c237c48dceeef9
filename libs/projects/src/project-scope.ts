import { inContractScope } from '@taproot/contracts';
import type { Actor } from '@taproot/kernel';
import type { Scope } from '@taproot/platform';

/** What hangs on a project, `t` being the milestone, the report … that names it. */
export function ofProjectScope(actor: Actor): Scope {
  return named(actor, 't.project_id');
}

/** Projects an actor sees, `t` being the project: those whose contract they see. */
export function projectScope(actor: Actor): Scope {
  return named(actor, 't.id');
}

/** The scope of contracts has a `t` of its own, so the project is met under another name. */
function named(actor: Actor, id: string): Scope {
  const contracts = inContractScope(actor, 'own_project.contract_id');
  return (params) => {
    const scope = contracts(params);
    return scope && `EXISTS (SELECT 1 FROM projects own_project WHERE own_project.id = ${id} AND ${scope})`;
  };
}
