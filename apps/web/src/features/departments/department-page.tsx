import type { ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { ButtonLink } from '../../components/button';
import { SelectField } from '../../components/field';
import { Page } from '../../components/page';
import { Answer } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type DepartmentDashboard } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { may, useMe, useTeams } from '../../lib/me';
import { AsOfSlider } from '../rooted/as-of-slider';
import { DepartmentFigures } from './department-figures';
import { DepartmentRecords } from './department-records';
import { RequestKinds } from './request-kinds';
import { departments } from './text';

/** How a department answers and resolves, and where it stalls; at any day, each figure opens into its requests. */
export default function DepartmentPage() {
  const { id = '' } = useParams();
  const [{ asOf, period }, set] = useFilters('asOf', 'period');
  const asked = { asOf, period };
  const query = useAnswer('/dashboards/department/{id}', { path: { id }, query: asked }, { steady: true });
  return (
    <Answer query={query} lines={12} whole>
      {(dashboard) => (
        <Department dashboard={dashboard} asked={asked}>
          <div className="filters no-print">
            <Others id={id} />
            <Years period={period || dashboard.period} set={(year) => set({ period: year })} />
          </div>
          <AsOfSlider asOf={asOf} onAsOf={(day) => set({ asOf: day })} />
        </Department>
      )}
    </Answer>
  );
}

interface Props {
  dashboard: DepartmentDashboard;
  asked: Record<'asOf' | 'period', string>;
  children: ReactNode;
}

function Department({ dashboard, asked, children }: Props) {
  const t = departments.use();
  const [{ figure, kind }, set] = useFilters('figure', 'kind');
  const { department } = dashboard;
  const open = (what: string, of = '') => set({ figure: what, kind: of }, false);
  return (
    <Page
      title={department.name}
      back="/tasks"
      actions={
        <ButtonLink look="quiet" to="/tasks">
          {t('requests')}
        </ButtonLink>
      }
    >
      {children}
      <DepartmentFigures dashboard={dashboard} open={open} />
      <RequestKinds kinds={dashboard.kinds} open={open} />
      {figure && (
        <DepartmentRecords
          department={department}
          figure={figure}
          kind={kind}
          asked={asked}
          close={() => set({ figure: '', kind: '' })}
        />
      )}
    </Page>
  );
}

/** From one department to the next, for those who see them all. */
function Others({ id }: { id: string }) {
  const t = departments.use();
  const go = useNavigate();
  const { data: me } = useMe();
  const { teams } = useTeams();
  if (!may.seeCity(me)) return null;
  const choices = teams
    .filter(({ kind }) => kind === 'department')
    .map((unit) => ({ value: unit.id, label: unit.name }));
  return (
    <SelectField
      label={t('department')}
      value={id}
      choices={choices}
      onValue={(next) => void go(`/departments/${next}`)}
    />
  );
}

const YEARS = 5;

function Years({ period, set }: { period: string; set: (year: string) => void }) {
  const t = departments.use();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  return (
    <SelectField
      label={t('year')}
      value={period}
      onValue={set}
      choices={years.map((year) => ({ value: year, label: year }))}
    />
  );
}
