import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';

interface Found {
  [column: string]: unknown;
  text: string;
  ids: string[];
}

/** Units and people by what a file calls them; a name that several bear is nobody's. */
@Injectable()
export class OrgReferences {
  constructor(private readonly database: Database) {}

  /** By code, else by name. */
  units(texts: readonly string[]): Promise<Map<string, string>> {
    return this.only(UNITS, texts);
  }

  /** By user name, else by display name. */
  users(texts: readonly string[]): Promise<Map<string, string>> {
    return this.only(USERS, texts);
  }

  private async only(statement: typeof UNITS, texts: readonly string[]): Promise<Map<string, string>> {
    if (texts.length === 0) return new Map();
    const found = await this.database.rows<Found>(statement, [texts]);
    return new Map(found.flatMap(({ text, ids }) => (ids.length === 1 ? [[text, ids[0]!] as const] : [])));
  }
}

const UNITS = {
  name: 'org_units_called',
  text: `SELECT k AS text, coalesce((SELECT array_agg(id) FROM org_units WHERE code = k),
    (SELECT array_agg(id) FROM org_units WHERE name = k), '{}') AS ids FROM unnest($1::text[]) k`,
};
const USERS = {
  name: 'users_called',
  text: `SELECT k AS text, coalesce((SELECT array_agg(id) FROM users WHERE lower(username) = lower(k)),
    (SELECT array_agg(id) FROM users WHERE display_name = k AND NOT disabled), '{}') AS ids FROM unnest($1::text[]) k`,
};
