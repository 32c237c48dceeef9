import { describe, expect, it } from '@jest/globals';
import { inWords } from '@taproot/kernel';
import {
  checkMoves,
  LEAD_MOVES,
  LEAD_STAGES,
  movesFrom,
  stageAfter,
  type LeadMove,
  type LeadStage,
} from './lead-stages.rules.js';

describe('stages of a lead', () => {
  it.each<[LeadMove, LeadStage, LeadStage | null, LeadStage]>([
    ['qualification-valid', 'filed', null, 'valid'],
    ['qualification-invalid', 'filed', null, 'invalid'],
    ['negotiation', 'valid', 'filed', 'negotiation'],
    ['signing', 'filed', null, 'signed'],
    ['loss', 'negotiation', 'valid', 'lost'],
    ['dormancy', 'filed', null, 'dormant'],
    ['reactivation', 'dormant', 'negotiation', 'negotiation'],
    ['reactivation', 'invalid', 'filed', 'filed'],
    ['reactivation', 'lost', null, 'filed'], // came lost from an import
  ])('%s leads from %s (before: %s) to %s', (move, stage, before, next) => {
    expect(stageAfter(move, stage, before)).toBe(next);
  });

  it('refuses every other move and says what is possible', () => {
    for (const move of Object.keys(LEAD_MOVES) as LeadMove[]) {
      for (const stage of LEAD_STAGES.filter((stage) => !movesFrom(stage).includes(move))) {
        const params = { stage: inWords(stage), possible: inWords(...movesFrom(stage)) };
        expect(() => stageAfter(move, stage, null)).toThrow(
          expect.objectContaining({ code: 'stage-forbids', params }),
        );
      }
    }
  });

  it('refuses a table with a dead end, an unreachable stage, or a way out of signed', () => {
    const { reactivation, loss, ...rest } = LEAD_MOVES;
    expect(() => checkMoves(rest)).toThrow('no lead ever reaches lost');
    expect(() => checkMoves({ ...rest, loss })).toThrow('no lead ever leaves invalid, lost, dormant');
    const out = { from: ['signed'], to: 'filed' } as const;
    expect(() => checkMoves({ ...rest, loss, reactivation, out })).toThrow('signed lead moves no more');
    expect(() => checkMoves()).not.toThrow();
  });
});
