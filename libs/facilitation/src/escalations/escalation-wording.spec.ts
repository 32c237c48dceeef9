import { describe, expect, it } from '@jest/globals';
import { inOwnWords, questionIn, usualQuestion, wordedIn } from './escalation-wording.js';

const names = { team: '一专班', department: '生态环境局' };
const asked = { ...usualQuestion('环评「二期」审批', names), departmentName: names.department };

describe('the words of a question to the command center', () => {
  it('are English for who reads English, with the names it was put with', () => {
    const { question, proposals } = wordedIn('en', asked);
    expect(question).toBe(
      '“环评「二期」审批”, asked of 生态环境局 by 一专班, is past its time. The command center is asked to decide.',
    );
    expect(proposals.map(({ code, text }) => [code, /^[^责列]*生态环境局[^责列]*$/.test(text)])).toEqual([
      ['deadline', true],
      ['meeting', true],
    ]);
  });

  it('stay those of the papers in Chinese', () => expect(wordedIn('zh-CN', asked)).toEqual(asked));

  it('are left alone where somebody chose their own', () => {
    const own = { question: '用地指标谁来协调？', proposals: inOwnWords(['甲', '乙']), departmentName: '' };
    expect(wordedIn('en', own)).toEqual(own);
    expect(questionIn('en', own.question)).toBe(own.question);
  });
});
