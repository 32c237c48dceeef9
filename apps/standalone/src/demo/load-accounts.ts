import { newId } from '@taproot/kernel';
import { DEMO_PASSWORD, hashPassword } from '@taproot/org';
import { SYSTEM } from '@taproot/platform';
import type { Client } from 'pg';
import { DEMO_COLLEAGUES, DEMO_UNITS, DEMO_USERS } from './accounts.js';

/** The tree and the people of the demo; ids by code and user name. */
export interface DemoPeople {
  units: Map<string, string>;
  users: Map<string, string>;
}

export async function loadAccounts(client: Client): Promise<DemoPeople> {
  const units = new Map(DEMO_UNITS.map(({ code }) => [code, newId()]));
  const users = new Map([...DEMO_USERS, ...DEMO_COLLEAGUES].map(({ username }) => [username, newId()]));
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { code, name, kind, category, parent } of DEMO_UNITS) {
    await client.query(
      `INSERT INTO org_units (id, created_at, created_by, updated_at, version, code, name, kind, category, parent_id)
       VALUES ($1, now(), $2, now(), 1, $3, $4, $5, $6, $7)`,
      [units.get(code), SYSTEM.userId, code, name, kind, category ?? null, parent ? units.get(parent) : null],
    );
  }
  for (const { username, displayName, role, unit } of [...DEMO_USERS, ...DEMO_COLLEAGUES]) {
    const signsIn = DEMO_USERS.some((user) => user.username === username);
    await client.query(
      `WITH u AS (INSERT INTO users (id, created_at, created_by, updated_at, version, username, display_name, password_hash)
         VALUES ($1, clock_timestamp(), $2, now(), 1, $3, $4, $5))
       INSERT INTO role_assignments (id, created_at, created_by, updated_at, version, user_id, role, org_unit_id)
       VALUES ($6, now(), $2, now(), 1, $1, $7, $8)`,
      [
        users.get(username),
        SYSTEM.userId,
        username,
        displayName,
        signsIn ? passwordHash : null,
        newId(),
        role,
        units.get(unit),
      ],
    );
  }
  return { units, users };
}
