import { describe, expect, it } from '@jest/globals';
import { pauseReasonNames, PAUSE_REASONS, readPauseReason } from './pause-reasons.rules.js';
import { checkTaskMoves, movesFrom, statusAfter, TASK_MOVES } from './task-moves.rules.js';

describe('the moves of a task', () => {
  it('make a whole table; a broken one stops the boot', () => {
    expect(() => checkTaskMoves()).not.toThrow();
    const { closure: _closure, ...lost } = TASK_MOVES;
    expect(() => checkTaskMoves(lost)).toThrow('closed');
    const { resumption: _resumption, ...stuck } = TASK_MOVES;
    expect(() => checkTaskMoves(stuck)).toThrow('paused');
  });

  it('refuse with what is possible', () => {
    expect(statusAfter('closure', 'done')).toBe('closed');
    expect(() => statusAfter('closure', 'paused')).toThrow('resume');
    expect(movesFrom('closed')).toEqual(['reopening']);
  });
});

describe('the reason of a pause', () => {
  it.each(
    Object.entries(PAUSE_REASONS).flatMap(([code, { en, zh }]) => [code, en, zh].map((text) => [text, code])),
  )('%s is %s', (text, code) => {
    expect(readPauseReason(text)).toBe(code);
  });

  it.each(['很忙', 'we are busy', 'toString', ''])('is not %p', (text) => {
    expect(readPauseReason(text)).toBeUndefined();
  });

  it('is named in both languages', () => {
    expect(pauseReasonNames('en').split(', ')).toHaveLength(6);
    expect(pauseReasonNames('zh')).toContain('不可抗力');
  });
});
