import { describe, expect, it } from '@jest/globals';
import { blankDraft, bodyOf, doubtsAt, hasContent, withoutDoubts, withReading } from './visit-draft';

const blank = () => ({ ...blankDraft('team', 'me'), occurredOn: '2026-05-20', clientRef: 'ref' });
const reading = {
  visit: {
    enterpriseName: '江苏恒能储能',
    counterparts: [{ name: '王建国', title: '总经理', seniority: 'decision-maker' as const }],
    nextStep: { what: '送土地方案', dueOn: '2026-06-03' },
  },
  fields: {
    enterpriseName: { text: '恒能', sure: false },
    'counterparts.0.title': { text: '王总', sure: false },
    'nextStep.what': { text: '送土地方案', sure: true },
    expectedInvestment: { text: '大概两三个亿', sure: false },
  },
};

describe('a pasted note', () => {
  it('fills what it says, keeps itself as minutes, and marks what it guesses', () => {
    const draft = withReading(blank(), '见了王总', reading);
    expect(draft).toMatchObject({
      enterprise: { id: null, label: '江苏恒能储能' },
      nextDueOn: '2026-06-03',
      minutes: '见了王总',
    });
    expect(doubtsAt(draft, 'counterparts')).toEqual(['counterparts.0.title']);
    expect(doubtsAt(draft, 'nextStep')).toEqual([]);
    expect(doubtsAt(draft, 'expectedInvestment')).toEqual([]); // a matter of the lead, not on this form
  });
  it('leaves alone what it does not say', () => {
    const draft = withReading({ ...blank(), needs: '要地', hosts: ['me', 'you'] }, 'x', {
      visit: {},
      fields: {},
    });
    expect(draft).toMatchObject({ needs: '要地', hosts: ['me', 'you'], occurredOn: '2026-05-20' });
  });
  it('is no longer doubted where someone confirmed it', () => {
    const draft = withoutDoubts(withReading(blank(), '', reading), 'counterparts');
    expect(Object.keys(draft.doubts)).toEqual(['enterpriseName']);
  });
});

describe('what is sent', () => {
  it('leaves blank fields out', () => {
    expect(bodyOf({ ...blank(), enterprise: { id: null, label: ' 恒能 ' } }, [])).toEqual({
      clientRef: 'ref',
      kind: 'outgoing',
      teamId: 'team',
      occurredOn: '2026-05-20',
      enterpriseName: '恒能',
      hosts: ['me'],
      counterparts: [],
    });
  });
  it('names the record rather than the name where one was chosen', () => {
    expect(bodyOf({ ...blank(), enterprise: { id: 'e1', label: '恒能' } }, ['f1'])).toMatchObject({
      enterpriseId: 'e1',
      files: ['f1'],
    });
  });
  it('lets a lead say who its investor is', () => {
    const body = bodyOf({ ...blank(), leadId: 'l1', enterprise: { id: null, label: '代号' } }, []);
    expect(body).toMatchObject({ leadId: 'l1' });
    expect(body.enterpriseName).toBeUndefined();
  });
});

it('an untouched form is not kept', () => {
  expect(hasContent(blank())).toBe(false);
  expect(hasContent({ ...blank(), needs: '要地' })).toBe(true);
});
