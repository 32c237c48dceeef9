import { instant } from './demo-days.js';
import type { World } from './world.js';

/** The post found it, a task force takes it on: the newest lead it negotiates changes hands, the agreed shares written down. */
export function handOver({ chronicle, city, days }: World): void {
  const [post, taskForce] = [city.unit('post-1'), city.unit('tf-1')];
  const at = instant(days.back(3), 16, 40);
  const lead = chronicle.records.leads.findLast(
    ({ ownerTeamId, stage, confidential, updatedAt }) =>
      ownerTeamId === post && stage === 'negotiation' && !confidential && updatedAt < at,
  );
  if (!lead) return;
  const reason = '移交一专班承接；双方议定签约后一专班 70%、驻沪组 30%';
  const deed = { action: 'lead.changed', at, by: 'post1.lead', reason };
  chronicle.change('leads', lead, deed, { ownerTeamId: taskForce, introducerTeamId: post });
}
