/**
 * Organisation: the tree of units, the people, their dated roles and deputies, sign-in.
 * Owns: org_units, users, role_assignments, refresh_tokens, sign_in_throttles; the table of permissions.
 * Depends on: platform.
 */
export { Actors } from './actors.js';
export { CITY_WIDE, PERMISSIONS, permissionsOf } from './permissions.js';
export { OrgReferences } from './org-references.js';
export { OrgModule } from './org.module.js';
export { OrgHttpModule } from './org-http.module.js';
export { TEAM_CATEGORIES, type TeamCategory } from './org-unit.entity.js';
export { hashPassword } from './passwords.js';
export { DEMO_PASSWORD } from './demo.controller.js';
