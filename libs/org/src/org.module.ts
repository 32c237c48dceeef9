import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource } from '@taproot/platform';
import { Actors } from './actors.js';
import { OrgReferences } from './org-references.js';
import { OrgQueries } from './org.queries.js';
import { OrgUnit } from './org-unit.entity.js';
import { OrgUnitsService } from './org-units.service.js';
import { RoleAssignment } from './role-assignment.entity.js';
import { SessionsService } from './sessions.service.js';
import { SignInThrottle } from './sign-in-throttle.js';
import { User } from './user.entity.js';
import { UsersService } from './users.service.js';

/** Global for one thing: the guard everywhere asks who a user is. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OrgUnit, User, RoleAssignment])],
  providers: [
    Actors,
    { provide: ActorSource, useExisting: Actors },
    OrgQueries,
    OrgReferences,
    OrgUnitsService,
    SessionsService,
    SignInThrottle,
    UsersService,
  ],
  exports: [ActorSource, Actors, OrgQueries, OrgReferences, OrgUnitsService, SessionsService, UsersService],
})
export class OrgModule {}
