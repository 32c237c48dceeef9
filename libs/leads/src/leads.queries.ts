import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Exports, Lists, pageRequest, type ExportFormat } from '@taproot/platform';
import type { LeadFilters } from './dto/lead-query.dto.js';
import { leadListFor } from './lead-list.js';
import { leadScope } from './lead-scope.js';

@Injectable()
export class LeadsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  list(actor: Actor, query: LeadFilters): Promise<string> {
    return this.lists.page(leadListFor(actor), pageRequest(withOwnTeams(actor, query)), leadScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(leadListFor(actor), id, leadScope(actor));
  }

  export(actor: Actor, query: LeadFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(leadListFor(actor), pageRequest(query), leadScope(actor), format);
  }
}

/** What the scope demands anyway, said as the filter that has indexes in the order of the list. */
function withOwnTeams<T extends LeadFilters>(actor: Actor, query: T): T {
  const said = query.teamId ?? query.ownerTeamId;
  return actor.seesCity || said ? query : { ...query, teamId: [...actor.visibleUnitIds] };
}
