import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Exports, Lists, pageRequest, type ExportFormat } from '@taproot/platform';
import type { EnterpriseFilters } from './dto/enterprise.dto.js';
import { ENTERPRISES, FEW_ENTERPRISES } from './enterprise-list.js';
import { searchFor } from './enterprise-search.rules.js';
import { EnterpriseSightings } from './enterprise-sightings.js';

@Injectable()
export class EnterprisesQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
    private readonly sightings: EnterpriseSightings,
  ) {}

  list(actor: Actor, query: EnterpriseFilters): Promise<string> {
    const { spec, request } = wanted(query);
    return this.lists.page(spec, request, this.sightings.scope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(ENTERPRISES, id, this.sightings.scope(actor));
  }

  export(actor: Actor, query: EnterpriseFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(ENTERPRISES, wanted(query).request.filters, this.sightings.scope(actor), format);
  }
}

function wanted(query: EnterpriseFilters) {
  const { q, ...listed } = query;
  const request = pageRequest(listed);
  if (q === undefined) return { spec: ENTERPRISES, request };
  const { filter, value, few } = searchFor(q);
  const filters = { ...request.filters, [filter]: value };
  return { spec: few ? FEW_ENTERPRISES : ENTERPRISES, request: { ...request, filters } };
}
