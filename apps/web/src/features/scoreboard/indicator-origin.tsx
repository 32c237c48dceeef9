import { Link } from 'react-router';
import { useAnswer, type CountedRecord, type Indicator, type TargetNode } from '../../lib/api';
import { count, money, percent } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { recordPath } from '../../lib/records';
import { useMonth } from '../goals/use-month';
import { scores } from './text';

/** What a target due by now is made of: the year's target, as far as the year has come. */
export function AnnualTarget({ teamId, period, asOf }: Record<'teamId' | 'period' | 'asOf', string>) {
  const t = scores.use();
  const language = useLanguage();
  const { data: me } = useMe();
  const year = period.slice(0, 4);
  const month = useMonth(year, asOf);
  const { data } = useAnswer(
    '/target-plans/tree',
    { query: { year, metric: 'contract-amount', asOf } },
    { enabled: period === year && may.readGoals(me) },
  );
  const node = data && nodeOf(data.items, teamId);
  if (!node?.target) return null;
  const values = {
    target: money(node.target, 'CNY', language),
    sequence: percent(node.sequence),
    month,
  };
  return <p className="small quiet">{t('annualTarget', values)}</p>;
}

function nodeOf(nodes: readonly TargetNode[], unitId: string): TargetNode | undefined {
  for (const node of nodes) {
    const found = node.orgUnitId === unitId ? node : nodeOf(node.children, unitId);
    if (found) return found;
  }
  return undefined;
}

/** Which survey said it, by how many answers, and how it became a score. */
export function Surveyed({ indicator, campaign }: { indicator: Indicator; campaign?: CountedRecord }) {
  const t = scores.use();
  const { code, denominator } = indicator;
  if (!campaign || denominator === null) return null;
  return (
    <p className="small">
      <Link to={recordPath(campaign.recordType, campaign.id)}>{campaign.label}</Link>{' '}
      <span className="quiet">
        {t('answersOf', { n: count(Number(denominator)), count: Number(denominator) })}{' '}
        {t(code === 'enterprise-satisfaction' ? 'surveyShrunk' : 'surveyPlain')}
      </span>
    </p>
  );
}
