import { Injectable } from '@nestjs/common';
import type { Actor, Grant } from '@taproot/kernel';
import { ActorSource, AppConfig, Database } from '@taproot/platform';
import { CITY_WIDE, permissionsOf } from './permissions.js';

/** A revoked role stops working within this time. */
const REMEMBERED_MS = 3000;

interface ActorRow {
  displayName: string;
  grants: Grant[] | null;
  visibleUnitIds: string[] | null;
}

/** Who a user is today: the roles in force on this day, and the units they reach. */
@Injectable()
export class Actors extends ActorSource {
  private readonly known = new Map<string, { at: number; actor: Actor | undefined }>();

  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {
    super();
  }

  override actorOf(userId: string): Actor | undefined | Promise<Actor | undefined> {
    const entry = this.known.get(userId);
    return entry && Date.now() - entry.at < REMEMBERED_MS ? entry.actor : this.load(userId);
  }

  /** Forgets what is remembered, after a change made in this process. */
  forget(): void {
    this.known.clear();
  }

  private async load(userId: string): Promise<Actor | undefined> {
    const row = await this.database.row<ActorRow>(LOAD, [userId, this.config.timeZone]);
    const actor = row && actorFrom(userId, row);
    if (this.known.size > 20_000) this.known.clear();
    this.known.set(userId, { at: Date.now(), actor });
    return actor;
  }
}

function actorFrom(userId: string, row: ActorRow): Actor {
  const grants = row.grants ?? [];
  const roles = grants.map((grant) => grant.role);
  return {
    userId,
    displayName: row.displayName,
    grants,
    permissions: permissionsOf(roles),
    unitIds: [...new Set(grants.map((grant) => grant.orgUnitId))],
    visibleUnitIds: row.visibleUnitIds ?? [],
    seesCity: roles.some((role) => CITY_WIDE.includes(role)),
  };
}

const LOAD = {
  name: 'actor_load',
  text: `WITH RECURSIVE held AS (
      SELECT role, org_unit_id, deputy_for FROM role_assignments
      WHERE user_id = $1
        AND coalesce(from_on, '-infinity') <= (now() AT TIME ZONE $2)::date
        AND coalesce(to_on, 'infinity') >= (now() AT TIME ZONE $2)::date
    ), reach AS (
      SELECT org_unit_id AS id FROM held
      UNION SELECT u.id FROM org_units u JOIN reach r ON u.parent_id = r.id
    )
    SELECT u.display_name AS "displayName",
      (SELECT json_agg(json_strip_nulls(json_build_object('role', role, 'orgUnitId', org_unit_id, 'deputyFor', deputy_for)))
       FROM held) AS grants,
      (SELECT array_agg(id) FROM reach) AS "visibleUnitIds"
    FROM users u WHERE u.id = $1 AND NOT u.disabled`,
};
