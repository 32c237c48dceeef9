import { describe, expect, it } from '@jest/globals';
import { percentText } from '@taproot/kernel';
import {
  enterpriseSatisfaction,
  reinvestmentScore,
  shrunkSurvey,
  surveyScore,
  type SurveyAnswer,
} from '@taproot/kpi-formulas';

/** `sum` spread over twelve whole answers, as even as can be. */
const spread = (sum: number) => Array.from({ length: 12 }, (_, i) => Math.floor((sum + i) / 12));
const acsi = [99, 91, 89].map(spread); // sums over twelve answers
const items = [53, 49, 47, 44, 42, 52, 48, 49].map(spread);
const recommend = [9, 9, 10, 10, 9, 10, 9, 7, 8, 8, 6, 3]; // seven promoters, two detractors
const answers: SurveyAnswer[] = recommend.map((mark, i) => ({
  acsi: [acsi[0]![i]!, acsi[1]![i]!, acsi[2]![i]!],
  items: items.map((item) => item[i]!),
  recommend: mark,
}));

describe('the satisfaction of enterprises (domain.md §11, example 11)', () => {
  const survey = surveyScore(answers);

  it('scores twelve answers', () => {
    expect(percentText(survey.acsi)).toBe('75.000000'); // (8.25 − 1 + 7.583333… − 1 + 7.416666… − 1) ÷ 27 × 100
    expect(percentText(survey.items)).toBe('75.000000'); // (384 ÷ 96 − 1) ÷ 4
    expect(percentText(survey.nps)).toBe('41.666667'); // (7 − 2) ÷ 12
    expect(percentText(survey.score)).toBe('74.166667'); // 0.5 × 75 + 0.3 × 75 + 0.2 × 70.833333…
  });

  it('pulls it to the city and adds what enterprises did', () => {
    const pulled = shrunkSurvey(survey.score, survey.answers, '70.5');
    expect(percentText(pulled)).toBe('72.500000'); // (12 × 74.166666… + 10 × 70.5) ÷ 22
    const reinvested = reinvestmentScore(3, 14, 18);
    expect(percentText(reinvested)).toBe('68.421053'); // (300 + 5 × 18) ÷ 19 = 20.526315…, of 30
    expect(percentText(enterpriseSatisfaction(pulled, reinvested))).toBe('71.684211'); // 0.8 × 72.5 + 0.2 × 68.421052…
  });

  it('takes other weights of the three questions', () => {
    expect(percentText(surveyScore(answers, ['.3885', '.3190', '.2925']).acsi)).toBe('75.484259'); // (7.25 × .3885 + 6.583333… × .3190 + 6.416666… × .2925) ÷ 9
  });

  it('is nothing of nobody, and goes by words alone while nobody could reinvest', () => {
    const none = surveyScore([]);
    expect([none.acsi, none.items, none.nps, none.score]).toEqual([null, null, null, null]);
    expect(shrunkSurvey(null, 0, 70)).toBeNull();
    expect(reinvestmentScore(0, 0, 18)).toBeNull();
    expect(enterpriseSatisfaction(null, 50)).toBeNull();
    expect(enterpriseSatisfaction('72.5', null)?.toString()).toBe('72.5');
  });

  it('leaves out what was passed over, not who passed', () => {
    const shy: SurveyAnswer = { acsi: [10, null, null], items: [5, null], recommend: null };
    const one = surveyScore([shy, { acsi: [4, 4, 4], items: [3, 3], recommend: 9 }]);
    expect([one.answers, percentText(one.acsi), percentText(one.items), percentText(one.nps)]).toEqual([
      2,
      '44.444444', // (6 + 3 + 3) ÷ 27
      '66.666667', // (5 + 3 + 3) ÷ 3 = 3.666666…
      '100.000000',
    ]);
  });
});
