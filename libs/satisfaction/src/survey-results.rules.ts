import { Decimal, percentText, ratioPercent } from '@taproot/kernel';
import {
  enterpriseSatisfaction,
  reinvestmentScore,
  shrunkSurvey,
  surveyScore,
  wilson,
  type SurveyAnswer,
} from '@taproot/kpi-formulas';
import { ACSI_CODES, ITEM_CODES, type MarkCode, type Marks } from './instrument.data.js';
import { burst } from './survey-bursts.rules.js';
import { themesOf, type Theme } from './survey-themes.rules.js';

/** An enterprise that was asked: whose it is, what it said, whether it invested again. */
export interface Vote {
  teamId: string | null;
  districtId: string | null;
  departmentId: string | null;
  /** Null: no answer. */
  marks: Marks | null;
  /** In its own words; shown to nobody. */
  comment: string | null;
  answeredAt: Date | null;
  deviceHash: string | null;
  /** A year or longer in production. */
  operating: boolean;
  reinvested: boolean;
}

/** The city's values before, in percent points; null without any. */
export interface Priors {
  score: string | null;
  reinvestment: string | null;
}

/** Below this share of answers a group is shown and not ranked, in percent points. */
const RANKED_FROM = 30;

interface Range {
  low: string;
  high: string;
}

/** Scores 0–100 (`nps` −100–100) to six places. */
export interface GroupResult {
  invited: number;
  answers: number;
  responseRate: string | null;
  rankable: boolean;
  acsi: string | null;
  items: string | null;
  nps: string | null;
  /** S and its 95 % interval over the enterprises that answered. */
  score: string | null;
  interval: Range | null;
  /** S pulled to the city's. */
  shrunk: string | null;
  /** Overall 9 or 10 of 10. */
  csat: string | null;
  csatInterval: Range | null;
  reinvestment: { operating: number; reinvested: number; score: string | null };
  /** 0.8 × shrunk + 0.2 × reinvestment. */
  satisfaction: string | null;
  themes: Theme[];
}

export function groupResult(votes: readonly Vote[], priors: Priors): GroupResult {
  const said = votes.flatMap(({ marks }) => marks ?? []);
  const answers = said.map(answerOf);
  const { acsi, items, nps, score } = surveyScore(answers);
  const shrunk = shrunkSurvey(score, said.length, priors.score);
  const pleased = said.filter(({ overall }) => (overall ?? 0) >= 9).length;
  const back = comeBack(votes, priors);
  return {
    ...turnout(votes),
    acsi: percentText(acsi),
    items: percentText(items),
    nps: percentText(nps),
    score: percentText(score),
    interval: interval(answers),
    shrunk: percentText(shrunk),
    csat: percentText(ratioPercent(pleased, said.length)),
    csatInterval: range(wilson(pleased, said.length)),
    reinvestment: { ...back, score: percentText(back.score) },
    satisfaction: percentText(exactSatisfaction(votes, priors)),
    themes: themesOf(votes),
  };
}

/** 0.8 × shrunk + 0.2 × reinvestment, unrounded, for what goes on to reckon with it. */
export function exactSatisfaction(votes: readonly Vote[], priors: Priors): Decimal | null {
  const said = votes.flatMap(({ marks }) => marks ?? []);
  const { score } = surveyScore(said.map(answerOf));
  const shrunk = shrunkSurvey(score, said.length, priors.score);
  return enterpriseSatisfaction(shrunk, comeBack(votes, priors).score);
}

/** What served enterprises say of approvals and response, 0–100; null of nobody. */
export function serviceScore(votes: readonly Vote[]): string | null {
  return percentText(exactService(votes));
}

export function exactService(votes: readonly Vote[]): Decimal | null {
  const marks = votes.flatMap(({ marks: own }) =>
    own ? [own.approvals ?? [], own.response ?? []].flat() : [],
  );
  if (marks.length === 0) return null;
  return Decimal.sum(...marks)
    .div(marks.length)
    .minus(1)
    .times(25);
}

export function turnout(votes: readonly Vote[]) {
  const answers = votes.filter(({ marks }) => marks !== null).length;
  const rate = ratioPercent(answers, votes.length);
  return {
    invited: votes.length,
    answers,
    responseRate: percentText(rate),
    rankable: rate !== null && rate.gte(RANKED_FROM),
  };
}

/** Signs of answers that are none: all items alike, several from one device, many of one team at once. */
export function suspicions(votes: readonly Vote[]) {
  const straight = votes.filter(
    ({ marks }) => marks && new Set(ITEM_CODES.map((code) => marks[code])).size === 1,
  );
  const devices = votes.flatMap(({ deviceHash }) => deviceHash ?? []);
  const sameDevice = devices.length - new Set(devices).size;
  return { straightLine: straight.length, sameDevice, burst: burst(votes) };
}

export function comeBack(votes: readonly Vote[], { reinvestment }: Priors) {
  const operating = votes.filter((vote) => vote.operating).length;
  const reinvested = votes.filter((vote) => vote.operating && vote.reinvested).length;
  return { operating, reinvested, score: reinvestmentScore(reinvested, operating, reinvestment) };
}

export function answerOf(marks: Marks): SurveyAnswer {
  const mark = (code: MarkCode) => marks[code] ?? null;
  const [overall, expectation, ideal] = ACSI_CODES;
  return {
    items: ITEM_CODES.map(mark),
    acsi: [mark(overall), mark(expectation), mark(ideal)],
    recommend: mark('recommend'),
  };
}

/** Student's quantiles for 95 % by degrees of freedom from 4; from 30 on the normal one. */
const STUDENT = [
  2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093,
  2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048, 2.045,
];

/** S is the mean of each enterprise's own score, so that its spread gives the interval. */
function interval(answers: readonly SurveyAnswer[]): Range | null {
  const own = answers.flatMap((answer) => surveyScore([answer]).score ?? []);
  const n = own.length;
  if (n < 5) return null;
  const mean = Decimal.sum(...own).div(n);
  const spread = Decimal.sum(...own.map((score) => score.minus(mean).pow(2))).div(n - 1);
  const half = spread
    .div(n)
    .sqrt()
    .times(STUDENT[n - 5] ?? 1.96);
  return range({ low: Decimal.max(0, mean.minus(half)), high: Decimal.min(100, mean.plus(half)) });
}

function range(found: { low: Decimal; high: Decimal } | null): Range | null {
  return found && { low: percentText(found.low)!, high: percentText(found.high)! };
}
