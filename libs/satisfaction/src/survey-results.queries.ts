import { Injectable } from '@nestjs/common';
import type { Actor, Decimal } from '@taproot/kernel';
import { surveyScore } from '@taproot/kpi-formulas';
import { Database, platformErrors, type Language } from '@taproot/platform';
import type { GroupKind } from './dto/survey-results.dto.js';
import { shownGroups, SMALLEST_GROUP, type Cell, type Shown } from './survey-groups.rules.js';
import {
  answerOf,
  comeBack,
  groupResult,
  serviceScore,
  suspicions,
  turnout,
  type GroupResult,
  type Priors,
  type Vote,
} from './survey-results.rules.js';
import type { Theme } from './survey-themes.rules.js';
import { SurveyVotes } from './survey-votes.js';

interface Campaign {
  [column: string]: unknown;
  id: string;
  status: string;
  closedAt: Date | null;
  priorScore: string | null;
  priorReinvestment: string | null;
}

type Hidden = 'open' | 'too-few' | 'subtraction';

/** What a campaign found, as far as it shows nobody: after it was closed, so that no answer shows as a difference. */
@Injectable()
export class SurveyResults {
  constructor(
    private readonly database: Database,
    private readonly votes: SurveyVotes,
  ) {}

  async of(actor: Actor, id: string, groupBy: GroupKind, language: Language) {
    const campaign = await this.database.row<Campaign>(CAMPAIGN, [id]);
    if (!campaign) throw platformErrors.notFound();
    const votes = await this.votes.of(id, campaign.closedAt ?? new Date());
    const head = { campaignId: id, status: campaign.status, groupBy };
    if (!campaign.closedAt)
      return { ...head, total: hidden(null, votes, 'open', language, true), checks: null, items: [] };
    const priors = { score: campaign.priorScore, reinvestment: campaign.priorReinvestment };
    const shown = shownGroups(cellsOf(votes));
    const total = shown.total
      ? { ...unnamed, ...groupResult(votes, priors) }
      : hidden(null, votes, 'too-few', language);
    const groups = groupsOf(votes, groupBy).filter(([key]) => seesUnit(actor, key));
    const names = await this.namesOf(groups.map(([key]) => key));
    const items = groups.map(([key, own]) => ({
      ...result(own, key, groupBy, { shown, priors, language }),
      key,
      name: names.get(key) ?? null,
    }));
    return { ...head, total, checks: actor.seesCity ? suspicions(votes) : null, items };
  }

  /** How the city came out of the last campaign of an instrument that was closed. */
  async latestCity(
    instrument: string,
  ): Promise<{ score: Decimal | null; operating: number; reinvested: number } | undefined> {
    const campaign = await this.database.row<Campaign>(LATEST, [instrument]);
    if (!campaign?.closedAt) return undefined;
    const votes = await this.votes.of(campaign.id, campaign.closedAt);
    const said = votes.flatMap(({ marks }) => marks ?? []);
    const score = said.length < SMALLEST_GROUP ? null : surveyScore(said.map(answerOf)).score;
    return { ...comeBack(votes, { score: null, reinvestment: null }), score };
  }

  private async namesOf(ids: string[]): Promise<Map<string, string>> {
    const rows = await this.database.rows<{ id: string; name: string }>(NAMES, [ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

/** Votes of a kind of group, those of none left out; in the order of their keys. */
export function groupsOf(votes: readonly Vote[], groupBy: GroupKind): [string, Vote[]][] {
  const field = FIELDS[groupBy];
  const groups = new Map<string, Vote[]>();
  for (const vote of votes) {
    const key = field && vote[field];
    if (key) groups.set(key, [...(groups.get(key) ?? []), vote]);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** How many answers each team has in each district. */
export function cellsOf(votes: readonly Vote[]): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { teamId, districtId, marks } of votes) {
    const cell = cells.get(`${teamId} ${districtId}`) ?? { teamId, districtId, answers: 0 };
    cell.answers += marks ? 1 : 0;
    cells.set(`${teamId} ${districtId}`, cell);
  }
  return [...cells.values()];
}

const FIELDS = {
  team: 'teamId',
  district: 'districtId',
  department: 'departmentId',
  none: undefined,
} as const;

interface Showing {
  shown: Shown;
  priors: Priors;
  language: Language;
}

function result(votes: Vote[], key: string, groupBy: GroupKind, { shown, priors, language }: Showing) {
  const { answers } = turnout(votes);
  if (groupBy === 'department') {
    if (answers < SMALLEST_GROUP) return hidden(key, votes, 'too-few', language);
    // Departments share no answer, and no sum over their two questions alone is shown elsewhere.
    return { ...unnamed, ...NOTHING, ...turnout(votes), satisfaction: serviceScore(votes) };
  }
  const open = (groupBy === 'team' ? shown.teams : shown.districts).has(key);
  if (open) return { ...unnamed, ...groupResult(votes, priors) };
  return hidden(key, votes, answers < SMALLEST_GROUP ? 'too-few' : 'subtraction', language);
}

const unnamed = { key: null, name: null, hidden: null, hiddenBecause: null, themes: [] as Theme[] };

const NOTHING = {
  acsi: null,
  items: null,
  nps: null,
  score: null,
  interval: null,
  shrunk: null,
  csat: null,
  csatInterval: null,
  reinvestment: null,
  satisfaction: null,
} satisfies Record<
  keyof Omit<GroupResult, 'invited' | 'answers' | 'responseRate' | 'rankable' | 'themes'>,
  null
>;

/** A group that is not shown says how many were asked, and why it says no more. */
function hidden(key: string | null, votes: Vote[], why: Hidden, language: Language, counts = false) {
  const silent = { answers: null, responseRate: null };
  return {
    ...NOTHING,
    ...turnout(votes),
    ...(counts ? {} : silent),
    rankable: false,
    themes: [] as Theme[],
    key,
    name: null as string | null,
    hidden: why,
    hiddenBecause: WHY[why][language === 'en' ? 'en' : 'zh'],
  };
}

const WHY = {
  open: {
    en: 'Results are shown when the survey is closed, so that no single answer shows as a difference.',
    zh: '问卷结束后才显示结果，以免从前后差异看出某一家的回答。',
  },
  'too-few': {
    en: 'Fewer than five answers: not shown, so that nobody is recognised.',
    zh: '不足五份回答，为保护企业不予显示。',
  },
  subtraction: {
    en: 'Not shown: from it and the other figures a group of fewer than five could be worked out.',
    zh: '不予显示：否则可由其他数字推算出不足五家的回答。',
  },
};

function seesUnit(actor: Actor, unitId: string): boolean {
  return actor.seesCity || actor.visibleUnitIds.includes(unitId);
}

const FIELDS_OF_CAMPAIGN = `id, status, closed_at AS "closedAt", prior_score::text AS "priorScore",
  prior_reinvestment::text AS "priorReinvestment"`;
const CAMPAIGN = {
  name: 'survey_campaign',
  text: `SELECT ${FIELDS_OF_CAMPAIGN} FROM survey_campaigns WHERE id = $1`,
};
const LATEST = {
  name: 'survey_campaign_latest',
  text: `SELECT ${FIELDS_OF_CAMPAIGN} FROM survey_campaigns WHERE instrument = $1 AND status = 'closed'
    ORDER BY closed_at DESC LIMIT 1`,
};
const NAMES = {
  name: 'survey_unit_names',
  text: 'SELECT id, name FROM org_units WHERE id = ANY($1::uuid[])',
};
