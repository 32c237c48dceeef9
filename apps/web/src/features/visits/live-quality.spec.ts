import { describe, expect, it } from '@jest/globals';
import type { TargetEnterprise } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { liveQuality } from './live-quality';
import { blankDraft } from './visit-draft';

const draft = { ...blankDraft('team', 'me'), occurredOn: today() };
const met = { counterparts: [{ name: '王建国', seniority: 'decision-maker' as const }] };
const listedBy = (createdBy: string) => ({ createdBy }) as TargetEnterprise;

describe('the quality line of the form', () => {
  it('is 0 for an empty form', () => expect(liveQuality(draft, 0, undefined).score).toBe(0));
  it('counts what is self-declared by half', () => {
    const written = { ...draft, ...met, needs: '要地', minutes: '谈了' };
    expect(liveQuality(written, 0, undefined).score).toBe(30); // 25/2 + 20/2 + 15/2
  });
  it('is whole but for the follow-up with a file and a target someone else listed', () => {
    const written = { ...draft, ...met, needs: '要地', nextWhat: '送方案', nextDueOn: '2099-01-01' };
    expect(liveQuality(written, 1, listedBy('colleague')).score).toBe(80); // 25 + 20 + 20 + 15
    expect(liveQuality(written, 1, listedBy('me')).score).toBe(70); // the visitor's own listing is half of 20
  });
});
