import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@taproot/kernel';
import {
  canChange,
  canDecide,
  canReassign,
  defaultIntroducer,
  seesLead,
  seesStatusOnly,
} from './lead.policy.js';

function actor(role: Role, unit: string, below: string[] = []): Actor {
  return {
    userId: role,
    displayName: role,
    grants: [{ role, orgUnitId: unit }],
    permissions: new Set(),
    unitIds: [unit],
    visibleUnitIds: [unit, ...below],
    seesCity: ['command-leader', 'command-staff', 'verifier', 'auditor'].includes(role),
  };
}

const open = { ownerTeamId: 'street', introducerTeamId: 'post', confidential: false };
const secret = { ...open, confidential: true };

describe('who may do what with a lead', () => {
  //                                              sees open, secret, changes, decides, reassigns
  it.each<[string, Actor, boolean[]]>([
    ['owner leader', actor('team-leader', 'street'), [true, true, true, true, false]],
    ['owner member', actor('team-member', 'street'), [true, true, true, false, false]],
    ['introducer leader', actor('team-leader', 'post'), [true, true, true, false, false]],
    ['another team', actor('team-leader', 'force'), [false, false, false, false, false]],
    [
      'the district above',
      actor('district-reception', 'district', ['street']),
      [true, false, false, false, false],
    ],
    ['command staff', actor('command-staff', 'command'), [true, true, true, true, true]],
    ['command leader', actor('command-leader', 'command'), [true, true, false, false, false]],
    ['auditor', actor('auditor', 'command'), [true, true, false, false, false]],
  ])('%s', (_, who, expected) => {
    const found = [
      seesLead(who, open),
      seesLead(who, secret),
      canChange(who, open),
      canDecide(who, open),
      canReassign(who),
    ];
    expect(found).toEqual(expected);
  });

  it('nobody but the command center decides on a lead without an owner', () => {
    const orphan = { ...open, ownerTeamId: null };
    expect(canDecide(actor('team-leader', 'street'), orphan)).toBe(false);
    expect(canDecide(actor('command-staff', 'command'), orphan)).toBe(true);
  });

  it('whoever files for another unit introduced it; the command center introduces nothing', () => {
    expect(defaultIntroducer(actor('department-officer', 'bureau'), 'street')).toBe('bureau');
    expect(defaultIntroducer(actor('team-member', 'street'), 'street')).toBeNull();
    expect(defaultIntroducer(actor('command-staff', 'command'), 'street')).toBeNull();
  });

  it('an intermediary sees the status only', () => {
    expect(seesStatusOnly(actor('intermediary', 'agent'))).toBe(true);
    expect(seesStatusOnly(actor('team-member', 'street'))).toBe(false);
  });
});
