import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, prepared, recordOf, SqlParams } from '@taproot/platform';
import type { DuplicateView, DuplicatesView } from './dto/enterprise.view.js';
import { normaliseCreditCode } from './credit-code.rules.js';
import type { DuplicatesQuery } from './dto/enterprise.dto.js';
import { ENTERPRISES } from './enterprise-list.js';
import { enterpriseErrors } from './enterprise.errors.js';
import { enterpriseScope } from './enterprise-scope.js';
import { readName, tellingGrams } from './name-reading.rules.js';
import { DUPLICATE_SCORE, similarTo } from './name-similarity.rules.js';

interface Candidate {
  [column: string]: unknown;
  name: string;
  idNumber: string | null;
  enterprise: DuplicateView['enterprise'];
}

/** Enterprises that may be the one somebody is about to write: the likeliest first, each with why. */
@Injectable()
export class EnterpriseDuplicates {
  constructor(private readonly database: Database) {}

  async find(actor: Actor, { name = '', idNumber }: DuplicatesQuery): Promise<DuplicatesView> {
    if (name === '' && idNumber === undefined) throw enterpriseErrors.nothingToCompare();
    const party = { name, idNumber: idNumber === undefined ? null : normaliseCreditCode(idNumber) };
    const alike = similarTo(party);
    const scored = (await this.candidates(actor, party)).map((found) => ({
      ...alike(found),
      enterprise: found.enterprise,
    }));
    const items = scored
      .filter(({ score }) => score >= DUPLICATE_SCORE)
      .toSorted((a, b) => b.score - a.score);
    return { items: items.slice(0, 20) };
  }

  /** At most 40, those first that share most of what tells the name; scored by the rules afterwards. */
  private candidates(
    actor: Actor,
    { name, idNumber }: { name: string; idNumber: string | null },
  ): Promise<Candidate[]> {
    const reading = readName(name);
    const telling = tellingGrams(reading);
    const params = new SqlParams();
    const grams = params.add(telling.map(([gram]) => gram));
    const weights = params.add(telling.map(([, weight]) => weight));
    const key = params.add(reading.key);
    const number = params.add(idNumber);
    const brand = params.add(reading.brandSound.length >= 4 ? `%${reading.brandSound}%` : null);
    const text = candidatesSql({ grams, weights, key, number, brand }, enterpriseScope(actor)(params));
    return this.database.rows<Candidate>(prepared('enterprise_candidates', text), params.values);
  }
}

/** What very many names have tells little: a thousand of them are enough to look at. The same name is always found. */
function candidatesSql(
  p: Record<'grams' | 'weights' | 'key' | 'number' | 'brand', string>,
  scope: string | undefined,
): string {
  return `
    SELECT t.name, t.id_number AS "idNumber", row_to_json(x) AS enterprise FROM (
      SELECT h.id, sum(h.weight) AS weight FROM (
        SELECT s.id, w.weight FROM unnest(${p.grams}::text[], ${p.weights}::float8[]) w (gram, weight),
          LATERAL (SELECT e.id FROM enterprises e WHERE e.name_grams @> ARRAY[w.gram] LIMIT 1000) s
        UNION ALL SELECT e.id, 100 FROM enterprises e WHERE e.id_number = ${p.number}
        UNION ALL (SELECT e.id, 50 FROM enterprises e WHERE e.name_key = ${p.key} LIMIT 40)
        UNION ALL (SELECT e.id, 0.5 FROM enterprises e WHERE replace(e.pinyin, ' ', '') LIKE ${p.brand} LIMIT 100)) h
      GROUP BY h.id ORDER BY weight DESC, h.id LIMIT 40) c
    JOIN enterprises t ON t.id = c.id ${recordOf(ENTERPRISES)}
    ${scope === undefined ? '' : `WHERE ${scope}`}`;
}
