import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@taproot/kernel';
import { Answers, Caller, Can, Database } from '@taproot/platform';
import { MeView } from './dto/org.view.js';

@ApiTags('organisation')
@Controller('me')
export class MeController {
  constructor(private readonly database: Database) {}

  /** Who the caller is: roles with their units, what they reach, what they may do. */
  @Get()
  @Can('me:read')
  @Answers(MeView)
  async me(@Caller() actor: Actor) {
    const units = await this.database.rows<UnitName>(UNITS, [actor.unitIds]);
    return {
      id: actor.userId,
      displayName: actor.displayName,
      roles: actor.grants.map((grant) => ({
        ...grant,
        orgUnitName: units.find((u) => u.id === grant.orgUnitId)?.name,
      })),
      units,
      filesTo: actor.permissions.has('org:read') ? [] : await this.database.rows<UnitName>(COMMAND, []),
      scopes: { city: actor.seesCity, orgUnitIds: actor.visibleUnitIds },
      permissions: [...actor.permissions].toSorted(),
    };
  }
}

interface UnitName {
  id: string;
  code: string;
  name: string;
  category: string | null;
}

/** The one unit that whoever does not see the tree can turn to. */
const COMMAND = {
  name: 'me_command',
  text: "SELECT id, code, name, category FROM org_units WHERE category = 'command-center' ORDER BY code",
};

const UNITS = {
  name: 'me_units',
  text: 'SELECT id, code, name, category FROM org_units WHERE id = ANY($1::uuid[]) ORDER BY code',
};
