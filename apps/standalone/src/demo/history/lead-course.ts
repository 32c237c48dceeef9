import { addDays, type Day } from '@taproot/kernel';
import type { Chronicle } from './chronicle.js';
import type { LeadDesk, Step } from './leads.js';
import type { Random } from './random.js';
import type { LeadRow } from './rows.js';

/** How far a lead comes in the end, if there is time. */
export type Outcome = 'filed' | 'valid' | 'invalid' | 'negotiation' | 'signed' | 'lost' | 'dormant';

export interface Course {
  outcome: Outcome;
  /** Who decides whether it is valid, and who moves it on. */
  judge: string;
  /** Days from filing to negotiation. */
  negotiationAfter?: number;
}

const REASONS = {
  valid: [
    '符合产业方向，项目书和初步可行性意见齐全',
    '投资主体清楚，已有考察报告，予以认定',
    '与强链方向一致，用地用能可保障',
  ],
  invalid: [
    '单位能耗高于准入线',
    '投资主体无法核实',
    '已在其他区县在谈，不重复认定',
    '与主导产业不符，建议转给兄弟城市',
  ],
  negotiation: ['双方就用地、出资和进度进入条款磋商', '企业提交了意向方案，专班成立谈判小组'],
  signed: ['正式投资协议已签署'],
  lost: ['企业选定外市地块', '企业暂缓扩产', '条件谈不拢，企业终止接触'],
  dormant: ['企业融资未到位，半年后再看', '三个月联系不上，先入库'],
};
const ACTIONS = {
  valid: 'lead.qualification-valid',
  invalid: 'lead.qualification-invalid',
  negotiation: 'lead.negotiation',
  signed: 'lead.signing',
  lost: 'lead.loss',
  dormant: 'lead.dormancy',
};

/** A step with the words and the audit name that belong to it. */
export function stepTo(random: Random, to: keyof typeof ACTIONS, day: Day, by: string): Step {
  return { to, day, by, reason: random.pick(REASONS[to]), action: ACTIONS[to] };
}

/** Runs a filed lead along its course, as far as time allows. */
export function runCourse(
  { days }: Chronicle,
  desk: LeadDesk,
  random: Random,
  lead: LeadRow,
  { outcome, judge, negotiationAfter = random.int(25, 80) }: Course,
): void {
  const filed = lead.createdAt.slice(0, 10);
  const on = (after: number) => days.onOrAfter(addDays(filed, after));
  if (outcome === 'filed') return;
  const judged = on(random.int(2, 8));
  if (outcome === 'invalid') {
    desk.move(random, lead, stepTo(random, 'invalid', judged, judge));
    return;
  }
  if (!desk.move(random, lead, stepTo(random, 'valid', judged, judge)) || outcome === 'valid') return;
  const negotiates = outcome === 'signed' || outcome === 'negotiation' || random.chance(0.3);
  if (negotiates && !desk.move(random, lead, stepTo(random, 'negotiation', on(negotiationAfter), judge)))
    return;
  if (outcome === 'negotiation') return;
  desk.move(random, lead, stepTo(random, outcome, on(negotiationAfter + random.int(30, 120)), judge));
}
