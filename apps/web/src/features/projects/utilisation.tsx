import { useState } from 'react';
import { Figure } from '../../components/figure';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useRows, type Project } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { tidy } from '../../lib/format/decimal';
import { percent } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { projects } from './text';

type Used = NonNullable<Project['utilisation']>;

/** Output of a year against capacity; opens into the monthly reports it is the sum of. */
export function Utilisation({ project, used }: { project: Project; used: Used }) {
  const t = projects.use();
  const [open, setOpen] = useState(false);
  const sum = sumOf(project, used);
  return (
    <>
      <Figure hint={sum} onOpen={() => setOpen(true)} opens={t('utilisation', { year: used.year })}>
        {percent(used.percent)}
      </Figure>
      {open && (
        <SidePanel title={t('utilisation', { year: used.year })} onClose={() => setOpen(false)}>
          <Months project={project} used={used} sum={sum} />
        </SidePanel>
      )}
    </>
  );
}

function Months({ project, used, sum }: { project: Project; used: Used; sum: string }) {
  const t = projects.use();
  const language = useLanguage();
  const query = useRows('/projects/{id}/reports', { path: { id: project.id }, query: { limit: 100 } });
  const months = query.rows.filter(
    ({ month, outputQuantity }) => month.startsWith(used.year) && outputQuantity !== null,
  );
  return (
    <Answer query={{ ...query, data: query.data && months }} lines={6}>
      {(rows) => (
        <div className="stack">
          <p>{t('utilised', { sum, percent: percent(used.percent) })}</p>
          <ul className="records">
            {rows.map(({ id, month, outputQuantity }) => (
              <li key={id} className="row spread">
                <span>{businessDate(month, language)}</span>
                <span>
                  {tidy(outputQuantity ?? '0')} {project.capacityUnit ?? ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Answer>
  );
}

const sumOf = ({ capacityUnit }: Project, { output, capacity }: Used): string =>
  `${tidy(output)} / ${tidy(capacity)} ${capacityUnit ?? ''}`;
