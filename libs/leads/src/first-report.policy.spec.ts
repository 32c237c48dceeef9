import { describe, expect, it } from '@jest/globals';
import type { Actor, Role } from '@taproot/kernel';
import { canRule } from './first-report.policy.js';

const actor = (userId: string, role: Role, unitIds: string[] = []) =>
  ({
    userId,
    unitIds,
    visibleUnitIds: unitIds,
    seesCity: true,
    grants: [{ role, orgUnitId: 'city' }],
  }) as unknown as Actor;

describe('who rules a dispute', () => {
  it.each<[string, Actor, boolean]>([
    ['a verifier', actor('v', 'verifier'), true],
    ['staff', actor('s', 'command-staff'), true],
    ['a command leader', actor('l', 'command-leader'), true],
    ['who raised it', actor('raiser', 'command-staff'), false],
    ['a verifier of one of the teams', actor('v', 'verifier', ['tf-1']), false],
    ['an auditor', actor('a', 'auditor'), false],
    ['a team leader', actor('t', 'team-leader', ['tf-3']), false],
  ])('%s', (_, who, may) => expect(canRule(who, { createdBy: 'raiser' }, ['tf-1', null])).toBe(may));
});
