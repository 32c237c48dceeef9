import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@taproot/kernel';
import { canExpand, canPause, canVerify, leads, worksOn } from './project.policy.js';

const TEAMS = { creditedTeamIds: ['one', 'two'], ownerTeamId: 'owner' };

function somebody(role: Role, orgUnitId: string): Actor {
  const grants = [{ role, orgUnitId }];
  const unitIds = [orgUnitId];
  return {
    userId: 'me',
    displayName: '某人',
    grants,
    permissions: new Set(),
    unitIds,
    visibleUnitIds: unitIds,
    seesCity: false,
  };
}

describe('who works on a project', () => {
  it.each([
    ['team-member', 'two', { works: true, leads: false, pauses: false, expands: true }],
    ['team-leader', 'owner', { works: true, leads: true, pauses: true, expands: true }],
    ['team-leader', 'three', { works: false, leads: false, pauses: false, expands: false }],
    ['command-staff', 'command', { works: false, leads: false, pauses: true, expands: true }],
  ] as const)('%s of %s', (role, unit, may) => {
    const actor = somebody(role, unit);
    expect({
      works: worksOn(actor, TEAMS),
      leads: leads(actor, TEAMS),
      pauses: canPause(actor, TEAMS),
      expands: canExpand(actor, TEAMS),
    }).toEqual(may);
  });
});

describe('the second person', () => {
  it.each([
    ['a verifier apart', 'verifier', 'command', ['she'], true],
    ['a verifier who took part', 'verifier', 'command', ['she', 'me'], false],
    ['a verifier of a credited team', 'verifier', 'one', ['she'], false],
    ['nobody else', 'command-leader', 'command', ['she'], false],
  ] as const)('is %s', (_, role, unit, takers, may) => {
    expect(canVerify(somebody(role, unit), TEAMS, takers)).toBe(may);
  });
});
