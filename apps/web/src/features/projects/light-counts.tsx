import { Link } from 'react-router';
import { Light } from '../../components/light';
import { useAnswer } from '../../lib/api';
import { count } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import './light-counts.css';
import { projects } from './text';

const FIVE_MINUTES = 300_000;

/** How many projects show which light today, those that ended apart; each opens the list of them. */
export function LightCounts() {
  const { data: me } = useMe();
  return may.readProjects(me) ? <Counts /> : null;
}

function Counts() {
  const t = projects.use();
  const language = useLanguage();
  const { data } = useAnswer('/projects/lights', {}, { every: FIVE_MINUTES });
  if (!data) return null;
  return (
    <ul className="light-counts" aria-label={t('lightCounts')}>
      <li className="small quiet desk-only">{t('lightCounts')}</li>
      {data.items.map(({ light, count: n }) => (
        <li key={light}>
          <Link to={light === 'red' ? '/projects?light=red&status=ongoing' : `/projects?light=${light}`}>
            <Light colour={light} lang={language} /> <b>{count(light === 'red' ? n - data.terminated : n)}</b>
          </Link>
        </li>
      ))}
      {data.terminated > 0 && (
        <li>
          <Link to="/projects?status=terminated">
            <span className="small">{t('terminated')}</span> <b>{count(data.terminated)}</b>
          </Link>
        </li>
      )}
    </ul>
  );
}
