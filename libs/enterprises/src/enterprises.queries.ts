import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, Exports, Lists, pageRequest, type ExportFormat } from '@taproot/platform';
import type { EnterpriseFilters } from './dto/enterprise.dto.js';
import { ENTERPRISES, FEW_ENTERPRISES } from './enterprise-list.js';
import { searchFor, type EnterpriseSearch } from './enterprise-search.rules.js';
import { enterpriseScope } from './enterprise-scope.js';

@Injectable()
export class EnterprisesQueries {
  /** Pairs of characters and whether few names have them; only the plan depends on it, so it may be a little old. */
  private readonly rare = new Map<string, { at: number; few: boolean }>();

  constructor(
    private readonly database: Database,
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  async list(actor: Actor, { q, ...listed }: EnterpriseFilters): Promise<string> {
    const request = pageRequest(listed);
    const scope = enterpriseScope(actor);
    if (q === undefined) return this.lists.page(ENTERPRISES, request, scope);
    const search = searchFor(q);
    const filters = { ...request.filters, [search.filter]: search.value };
    const spec = (await this.few(search)) ? FEW_ENTERPRISES : ENTERPRISES;
    return this.lists.page(spec, { ...request, filters }, scope);
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(ENTERPRISES, id, enterpriseScope(actor));
  }

  export(actor: Actor, { q, ...listed }: EnterpriseFilters, format: ExportFormat): Promise<StreamableFile> {
    const search = q === undefined ? undefined : searchFor(q);
    const request = pageRequest(listed);
    const filters = { ...request.filters, ...(search && { [search.filter]: search.value }) };
    return this.exports.file(ENTERPRISES, { ...request, filters }, enterpriseScope(actor), format);
  }

  private async few({ expected, value }: EnterpriseSearch): Promise<boolean> {
    if (expected !== 'unsure') return expected === 'few';
    const gram = (value as string[]).at(-1)!;
    const known = this.rare.get(gram);
    if (known && Date.now() - known.at < REMEMBERED_MS) return known.few;
    const row = await this.database.row<{ n: number }>(HOW_MANY, [[gram]]);
    if (this.rare.size >= 10_000) this.rare.clear();
    this.rare.set(gram, { at: Date.now(), few: row!.n < 2000 });
    return row!.n < 2000;
  }
}

const REMEMBERED_MS = 600_000;

const HOW_MANY = {
  name: 'enterprises_with_gram',
  text: 'SELECT count(*)::int AS n FROM (SELECT 1 FROM enterprises WHERE name_grams @> $1::text[] LIMIT 2000) found',
};
