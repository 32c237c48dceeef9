import { Injectable } from '@nestjs/common';
import { checked, Database, outcomeOf, type BulkOutcome, type Unit } from '@taproot/platform';
import { ChangeEnterpriseDto, RegisterEnterpriseDto } from './dto/enterprise.dto.js';
import type { IdType } from './enterprise.entity.js';
import { enterpriseErrors } from './enterprise.errors.js';
import { normaliseIdNumber } from './enterprise.rules.js';
import { EnterprisesService } from './enterprises.service.js';

/** What a row of a file says of an enterprise; with an id, of the one that is known. */
export interface ImportedEnterprise {
  id: string | null;
  said: Record<string, unknown>;
}

/** Rows of a file, held to the rules of a registration; all of them in the unit of their batch. */
@Injectable()
export class EnterpriseImports {
  constructor(
    private readonly database: Database,
    private readonly enterprises: EnterprisesService,
  ) {}

  async importBatch(unit: Unit, rows: readonly ImportedEnterprise[]): Promise<BulkOutcome[]> {
    const taken = await this.takenNumbers(rows);
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) {
      const number = row.id === null ? numberOf(row.said) : undefined;
      const outcome = await outcomeOf(async () => {
        if (number !== undefined && taken.has(number)) throw enterpriseErrors.idNumberTaken().at('idNumber');
        return row.id === null ? this.register(unit, row.said) : this.change(unit, row.id, row.said);
      });
      if (number !== undefined && 'id' in outcome) taken.add(number);
      outcomes.push(outcome);
    }
    return outcomes;
  }

  private async register(unit: Unit, said: object): Promise<BulkOutcome> {
    const { id } = await this.enterprises.register(unit.actor, checked(RegisterEnterpriseDto, said));
    return { id, outcome: 'created' };
  }

  private async change(unit: Unit, id: string, said: object): Promise<BulkOutcome> {
    const changed = await this.enterprises.change(unit.actor, id, checked(ChangeEnterpriseDto, said));
    return { id, outcome: changed.updatedAt === unit.at ? 'updated' : 'unchanged' };
  }

  /** Looked up before, since a number that only the database refuses costs its batch a second attempt. */
  private async takenNumbers(rows: readonly ImportedEnterprise[]): Promise<Set<string>> {
    const wanted = rows.flatMap(({ id, said }) => (id === null ? (numberOf(said) ?? []) : []));
    if (wanted.length === 0) return new Set();
    const found = await this.database.rows<{ number: string }>(TAKEN, [wanted]);
    return new Set(found.map(({ number }) => number));
  }
}

/** The same as the unique index: a foreign number may repeat in another country. */
function numberOf({ idType, idNumber, country }: Record<string, unknown>): string | undefined {
  if (typeof idNumber !== 'string' || (idType !== 'uscc' && idType !== 'foreign')) return undefined;
  const place = idType === 'foreign' && typeof country === 'string' ? country : '';
  return [idType, place, normaliseIdNumber(idNumber, idType satisfies IdType)].join('|');
}

const TAKEN = {
  name: 'enterprise_numbers_taken',
  text: `SELECT k AS number FROM unnest($1::text[]) k WHERE EXISTS (SELECT 1 FROM enterprises e
    WHERE e.id_number = substr(k, strpos(k, '|') + strpos(substr(k, strpos(k, '|') + 1), '|') + 1)
      AND e.id_type = split_part(k, '|', 1)
      AND (e.id_type <> 'foreign' OR coalesce(e.country, '') = split_part(k, '|', 2)))`,
};
