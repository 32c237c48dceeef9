import { Link } from 'react-router';
import { Facts } from '../../components/facts';
import { Figure } from '../../components/figure';
import type { DepartmentDashboard } from '../../lib/api';
import { count, rate, score } from '../../lib/format/figures';
import { departments } from './text';

interface Props {
  dashboard: DepartmentDashboard;
  open: (figure: string) => void;
}

export function DepartmentFigures({ dashboard, open }: Props) {
  const t = departments.use();
  const { open: now, received, responses, resolutions, reopened, ratings } = dashboard;
  const door = (figure: Parameters<typeof t>[0], words: string) =>
    [
      t(figure),
      <Figure key={figure} onOpen={() => open(figure)} opens={t(figure)}>
        {words}
      </Figure>,
    ] as const;
  const rated = t('ratings', { mean: score(ratings.mean, 2), n: ratings.count, count: ratings.count });
  return (
    <>
      <section className="strip" aria-labelledby="figures">
        <h2 id="figures">{t('figures')}</h2>
        <Facts
          facts={[
            door('open', count(now.count)),
            door('overdue', count(now.overdue)),
            door('unanswered', count(now.unanswered)),
            door('received', count(received)),
            door('answered', rate(responses.rate, responses.inTime, responses.count)),
            door('resolved', rate(resolutions.rate, resolutions.inTime, resolutions.count)),
            door('reopened', count(reopened)),
            door('rated', rated),
          ]}
        />
      </section>
      <Escalations dashboard={dashboard} />
    </>
  );
}

const STEPS = ['open', 'decided', 'answered', 'closed'] as const;

/** As they stand now, whatever day the rest is of. */
function Escalations({ dashboard: { escalations, department } }: { dashboard: DepartmentDashboard }) {
  const t = departments.use();
  return (
    <section className="strip" aria-labelledby="escalations">
      <h2 id="escalations">{t('escalations')}</h2>
      <Facts
        facts={STEPS.map((step) => [
          t(`esc_${step}`),
          <Link
            key={step}
            className="figure figure-door"
            to={`/escalations?status=${step}&departmentId=${department.id}`}
          >
            {count(escalations[step])}
          </Link>,
        ])}
      />
    </section>
  );
}
