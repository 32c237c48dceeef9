import { instant, someTime } from './demo-days.js';
import type { Random } from './random.js';
import { askedIn, type Asked } from './survey-asked.js';
import { COMMENTS, marksOf, willing } from './survey-marks.js';
import type { World } from './world.js';

/** Working days before the first start on which the last round went out and ended. */
const SENT_BACK = 60;
const ENDED_BACK = 38;

/** What enterprises said in the last round; the next one is planned and not yet sent, so that its links are the city's own. */
export function surveyRounds(world: World, random: Random): void {
  const { chronicle, days } = world;
  const [launchedAt, closedAt] = [instant(days.back(SENT_BACK), 9, 30), instant(days.back(ENDED_BACK), 17)];
  const period = quarterOf(days.back(SENT_BACK));
  const campaign = chronicle.add('surveyCampaigns', planned(launchedAt), {
    ...round(period, days.back(ENDED_BACK)),
    status: 'closed',
    launchedAt,
    closedAt,
    priorScore: '78',
    priorReinvestment: '20',
  });
  for (const asked of askedIn(world, launchedAt)) {
    const id = chronicle.id(launchedAt);
    chronicle.parts.surveyInvitations.push({
      ...asked,
      id,
      campaignId: campaign.id,
      tokenHash: hex(random, 32),
      expiresAt: closedAt,
    });
    answer(world, random.stream(asked.enterpriseId), { ...asked, id });
  }
  const next = instant(days.back(2), 15, 20);
  chronicle.add('surveyCampaigns', planned(next), {
    ...round(quarterOf(days.yesterday), days.monthsAfter(days.yesterday, 1)),
    status: 'draft',
    launchedAt: null,
    closedAt: null,
    priorScore: null,
    priorReinvestment: null,
  });
}

function answer(world: World, random: Random, asked: Asked & { id: string }): void {
  const { chronicle, city, days } = world;
  if (!willing(random)) return;
  const answeredAt = someTime(random, days.back(random.int(ENDED_BACK + 2, SENT_BACK - 1)), 9, 17);
  const is = (code: string) =>
    (code.startsWith('dept') ? asked.departmentId : asked.teamId) === city.unit(code);
  chronicle.parts.surveyAnswers.push({
    invitationId: asked.id,
    answeredAt,
    marks: marksOf(random, is),
    comment: random.chance(0.3) ? random.pick(COMMENTS) : null,
    deviceHash: hex(random, 16),
  });
}

const planned = (at: string) => ({ action: 'survey.planned', at, by: 'staff' });
const round = (period: string, expiresOn: string) => ({
  name: `企业满意度 ${period.slice(0, 4)} 年第 ${period.slice(-1)} 季度`,
  period,
  instrument: 'enterprise' as const,
  audience: {},
  expiresOn,
});

const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
const hex = (random: Random, bytes: number): string => Buffer.from(random.bytes(bytes)).toString('hex');
