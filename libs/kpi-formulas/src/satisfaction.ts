import { Decimal, type DecimalInput } from '@taproot/kernel';
import { normalise } from './normalise.js';
import { shrink } from './shrink.js';

/** One enterprise's answer (domain.md §4); null where a question was passed over. */
export interface SurveyAnswer {
  /** Eight items, 1–5. */
  items: readonly (number | null)[];
  /** Overall, against expectation, against the ideal: 1–10. */
  acsi: readonly [number | null, number | null, number | null];
  /** Would recommend, 0–10. */
  recommend: number | null;
}

/** All 0–100 but `nps`, which is −100–100; null where nobody answered that part. */
export interface SurveyScore {
  answers: number;
  acsi: Decimal | null;
  items: Decimal | null;
  nps: Decimal | null;
  /** 0.5 × ACSI + 0.3 × items + 0.2 × (NPS + 100) ÷ 2; null unless all three are there. */
  score: Decimal | null;
}

type Weights = readonly [DecimalInput, DecimalInput, DecimalInput];
const EQUAL: Weights = [1, 1, 1];
const SHRINK_N = 10;
const REINVESTED = { floor: 0, target: 30 };

/** Scores answers of which each is one enterprise's one vote. `weights` are of the ACSI questions, in any scale. */
export function surveyScore(answers: readonly SurveyAnswer[], weights: Weights = EQUAL): SurveyScore {
  const acsi = acsiOf(answers, weights);
  const marks = answers.flatMap((answer) => answer.items);
  const mark = mean(marks);
  const items = mark ? mark.minus(1).times(25) : null;
  const nps = npsOf(answers.flatMap(({ recommend }) => (recommend === null ? [] : [recommend])));
  const score =
    acsi &&
    items &&
    nps &&
    acsi.times('0.5').plus(items.times('0.3')).plus(nps.plus(100).div(2).times('0.2'));
  return { answers: answers.length, acsi, items, nps, score };
}

/** S′ = (n·S + 10·S_city) ÷ (n + 10); S itself without a city score, null without S. */
export function shrunkSurvey(
  score: DecimalInput | null,
  answers: number,
  city: DecimalInput | null,
): Decimal | null {
  if (score === null || city === null) return score === null ? null : new Decimal(score);
  return new Decimal(score)
    .times(answers)
    .plus(new Decimal(city).times(SHRINK_N))
    .div(answers + SHRINK_N);
}

/** R: the shrunk share of enterprises that reinvested, 30 % being 100; null where none has operated a year. */
export function reinvestmentScore(
  reinvested: number,
  operating: number,
  prior: DecimalInput | null,
): Decimal | null {
  return normalise(shrink(reinvested, operating, prior), REINVESTED);
}

/** ESS = 0.8·S′ + 0.2·R; S′ alone while nobody could have reinvested, null without answers. */
export function enterpriseSatisfaction(
  survey: DecimalInput | null,
  reinvestment: DecimalInput | null,
): Decimal | null {
  if (survey === null) return null;
  if (reinvestment === null) return new Decimal(survey);
  return new Decimal(survey).times('0.8').plus(new Decimal(reinvestment).times('0.2'));
}

/** ((X₁−1)W₁ + (X₂−1)W₂ + (X₃−1)W₃) ÷ 9 × 100. */
function acsiOf(answers: readonly SurveyAnswer[], weights: Weights): Decimal | null {
  const whole = Decimal.sum(...weights);
  const parts = weights.map((weight, i) =>
    mean(answers.map(({ acsi }) => acsi[i] ?? null))
      ?.minus(1)
      .times(weight),
  );
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return null;
  return Decimal.sum(...known)
    .times(100)
    .div(whole.times(9));
}

/** Promoters 9–10 less detractors 0–6, in percent of all. */
function npsOf(marks: readonly number[]): Decimal | null {
  if (marks.length === 0) return null;
  const [promoters, detractors] = [marks.filter((m) => m >= 9), marks.filter((m) => m <= 6)];
  return new Decimal(promoters.length - detractors.length).times(100).div(marks.length);
}

function mean(values: readonly (number | null)[]): Decimal | undefined {
  const said = values.filter((value) => value !== null);
  return said.length === 0 ? undefined : Decimal.sum(...said).div(said.length);
}
