import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { NEGOTIATING } from './org-unit.entity.js';

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

  /** The same, of teams that negotiate projects alone. */
  teams(texts: readonly string[]): Promise<Map<string, string>> {
    return this.only(TEAMS, texts);
  }

  /** The name of the first of these units that negotiates no projects; one that does not exist is not named. */
  async noTeam(ids: readonly string[]): Promise<string | undefined> {
    return (await this.database.row<{ name: string }>(NO_TEAM, [ids]))?.name;
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
const NEGOTIATES = `kind = 'team' AND category IN ('${NEGOTIATING.join(`', '`)}')`;
const TEAMS = {
  name: 'teams_called',
  text: `SELECT k AS text, coalesce((SELECT array_agg(id) FROM org_units WHERE code = k AND ${NEGOTIATES}),
    (SELECT array_agg(id) FROM org_units WHERE name = k AND ${NEGOTIATES}), '{}') AS ids FROM unnest($1::text[]) k`,
};
const NO_TEAM = {
  name: 'org_unit_no_team',
  text: `SELECT name FROM org_units WHERE id = ANY($1::uuid[]) AND (${NEGOTIATES}) IS NOT TRUE ORDER BY code LIMIT 1`,
};
const USERS = {
  name: 'users_called',
  text: `SELECT k AS text, coalesce((SELECT array_agg(id) FROM users WHERE lower(username) = lower(k)),
    (SELECT array_agg(id) FROM users WHERE display_name = k AND NOT disabled), '{}') AS ids FROM unnest($1::text[]) k`,
};
