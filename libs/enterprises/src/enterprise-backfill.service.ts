import { Injectable } from '@nestjs/common';
import { DomainError } from '@taproot/kernel';
import { Database, type Unit } from '@taproot/platform';
import { nameKey } from './enterprise-name.rules.js';
import { EMPTY } from './enterprises.service.js';
import { Enterprise, type IdType } from './enterprise.entity.js';
import { enterpriseErrors } from './enterprise.errors.js';
import { enterpriseRegistered } from './enterprise.events.js';
import { identified, named, normaliseIdNumber } from './enterprise.rules.js';

/** An enterprise as a register names it. Without a name it is one nobody knows, called by `otherwise`. */
export interface NamedEnterprise {
  name: string | null;
  otherwise: string;
  idType: string | null;
  idNumber: string | null;
  industryCode: string | null;
}

/** Which enterprise was meant; `isAmbiguous` where several bear the name and the oldest was taken. */
export interface MeantEnterprise {
  id: string;
  isAmbiguous: boolean;
}

/** Enterprises of many rows at once: those known by number or name, and new ones for the others. */
@Injectable()
export class EnterpriseBackfill {
  constructor(private readonly database: Database) {}

  async meant(unit: Unit, wanted: readonly NamedEnterprise[]): Promise<(MeantEnterprise | DomainError)[]> {
    const known = await this.known(wanted);
    return wanted.map((one) => {
      try {
        return this.one(unit, one, known);
      } catch (error) {
        if (error instanceof DomainError) return error;
        throw error;
      }
    });
  }

  private one(unit: Unit, said: NamedEnterprise, known: Map<string, MeantEnterprise>): MeantEnterprise {
    const number = numberOf(said);
    const name = said.name === null ? undefined : `n:${nameKey(said.name)}`;
    const found = (number && known.get(number)) ?? (number ? undefined : name && known.get(name));
    if (found) return found;
    const made = { id: register(unit, said).id, isAmbiguous: false };
    for (const key of [number, name]) if (key) known.set(key, made);
    return made;
  }

  private async known(wanted: readonly NamedEnterprise[]): Promise<Map<string, MeantEnterprise>> {
    const names = [...new Set(wanted.flatMap(({ name }) => (name === null ? [] : nameKey(name))))];
    const numbers = [...new Set(wanted.flatMap((one) => numberOf(one) ?? []))];
    const found = await this.database.rows<MeantEnterprise & { key: string }>(KNOWN, [names, numbers]);
    return new Map(found.map(({ key, id, isAmbiguous }) => [key, { id, isAmbiguous }]));
  }
}

function register(
  unit: Unit,
  { name, otherwise, idType, idNumber, industryCode }: NamedEnterprise,
): Enterprise {
  const called = name ?? otherwise;
  if (called.length > 200) throw enterpriseErrors.nameTooLong().at('name');
  const keys = { ...named(called), ...identified(kindOf(idType, idNumber), idNumber) };
  const enterprise = Object.assign(new Enterprise(), EMPTY, { industryCode }, keys);
  unit.add('enterprise.registered', enterprise);
  unit.emit(enterpriseRegistered(enterprise));
  return enterprise;
}

function numberOf({ idType, idNumber }: NamedEnterprise): string | undefined {
  if (idNumber === null) return undefined;
  const kind = kindOf(idType, idNumber);
  return `${kind}:${normaliseIdNumber(idNumber, kind)}`;
}

function kindOf(idType: string | null, idNumber: string | null): IdType {
  return idNumber === null ? 'none' : ((idType as IdType | null) ?? 'uscc');
}

const KNOWN = {
  name: 'enterprises_meant',
  text: `SELECT 'n:' || k AS key, f.id, f.n > 1 AS "isAmbiguous" FROM unnest($1::text[]) k, LATERAL (
      SELECT (array_agg(id ORDER BY created_at, id))[1] AS id, count(*) AS n FROM enterprises WHERE name_key = k) f
      WHERE f.id IS NOT NULL
    UNION ALL SELECT k, f.id, false FROM unnest($2::text[]) k, LATERAL (
      SELECT id FROM enterprises WHERE id_number = split_part(k, ':', 2) AND id_type = split_part(k, ':', 1)
      ORDER BY created_at, id LIMIT 1) f`,
};
