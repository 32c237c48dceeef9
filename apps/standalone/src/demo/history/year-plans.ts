import { addDays } from '@taproot/kernel';
import { earlyIn, instant, someTime } from './demo-days.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** What each is to reach in a year: signed amount in 万元, starts, valid leads. */
const PLANS: Record<string, [wan: number, groundbreakings: number]> = {
  city: [700_000, 16],
  'tf-1': [120_000, 3],
  'tf-2': [300_000, 4],
  'tf-3': [150_000, 4],
  'tf-4': [180_000, 4],
  'soe-1': [20_000, 1],
};
const SCORES = [58, 64, 71, 76, 82, 88];

/** The targets of the years, and what was found of a lead before it was signed. */
export function yearPlans(world: World, random: Random): void {
  const { chronicle, city, days } = world;
  for (const year of days.years) {
    const at = instant(earlyIn(year, 12, days.today), 10, 30);
    const deed = { action: 'target-plan.set', at, by: 'staff' };
    for (const [unit, [wan, groundbreakings]] of Object.entries(PLANS)) {
      const plan = { year, orgUnitId: city.unit(unit), sector: null };
      chronicle.add('targetPlans', deed, { ...plan, metric: 'contract-amount', value: `${wan}0000.00` });
      chronicle.add('targetPlans', deed, {
        ...plan,
        metric: 'groundbreakings',
        value: String(groundbreakings),
      });
    }
  }
  reviews(world, random.stream('reviews'));
}

function reviews({ chronicle, days }: World, random: Random): void {
  for (const { leadId, signedOn } of chronicle.records.contracts) {
    if (leadId === null) continue;
    const own = random.stream(leadId);
    const day = days.onOrAfter(addDays(signedOn, -own.int(20, 30)));
    const reviewers = ['林静怡', '外聘专家 郑工', '外聘专家 俞工'];
    const deed = { action: 'admission-review.recorded', at: someTime(own, day, 10, 16), by: 'staff' };
    chronicle.add('admissionReviews', deed, {
      leadId,
      score: String(own.pick(SCORES)),
      reviewedOn: day,
      reviewers,
    });
  }
}
