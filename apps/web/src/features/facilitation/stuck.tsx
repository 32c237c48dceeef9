import type { Escalation } from '../../lib/api';
import { score } from '../../lib/format/figures';
import { orders, stageWord, tasks } from './text';

export function DaysLost({ of: { daysLost } }: { of: Escalation }) {
  const t = orders.use();
  return <strong className="nowrap">{t('days', { n: score(daysLost), count: Number(daysLost) })}</strong>;
}

/** Who is stuck on whom, and what waits for it. */
export function HeldUp({
  of: { teamName, departmentName, unblocksStage: stage },
}: {
  of: Pick<Escalation, 'teamName' | 'departmentName' | 'unblocksStage'>;
}) {
  const t = orders.use();
  const s = tasks.use();
  return (
    <>
      {t('stuck', { team: teamName, department: departmentName })}
      {stage && ` · ${t('holdsUp', { stage: stageWord(s, stage) })}`}
    </>
  );
}
