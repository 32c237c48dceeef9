import { Link } from 'react-router';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useAnswer, type Coverage, type CoverageRecord } from '../../lib/api';
import { nearDay } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { targets } from './text';

/** The enterprises behind a unit's figure: covered, and not yet, with what they lack. */
export function TargetPanel({
  campaignId,
  team,
  close,
}: {
  campaignId: string;
  team: Coverage;
  close: () => void;
}) {
  const t = targets.use();
  const query = useAnswer('/target-enterprises/coverage/records', {
    query: { campaignId, teamId: team.teamId },
  });
  return (
    <SidePanel title={t('listOf', { team: team.teamName })} onClose={close}>
      <Answer query={query}>
        {({ counted, rejected }) => (
          <div className="stack">
            <Targets title={`${t('deep')} · ${counted.length}`} rows={counted} />
            <Targets title={`${t('metNotDeep')} · ${met(rejected).length}`} rows={met(rejected)} />
            <Targets title={`${t('notMet')} · ${rest(rejected).length}`} rows={rest(rejected)} />
          </div>
        )}
      </Answer>
    </SidePanel>
  );
}

type Lacking = CoverageRecord & { reasonCode: string };
const isMet = ({ reasonCode }: Lacking) => reasonCode === 'depth-below-40';
const met = (rows: readonly Lacking[]) => rows.filter(isMet);
const rest = (rows: readonly Lacking[]) => rows.filter((row) => !isMet(row));

function Targets({
  title,
  rows,
}: {
  title: string;
  rows: readonly (CoverageRecord & { reason?: string })[];
}) {
  const t = targets.use();
  const language = useLanguage();
  return (
    <section>
      <h3>{title}</h3>
      {rows.length === 0 && <p className="quiet">{t('noTargets')}</p>}
      <ul className="records">
        {rows.map((row) => (
          <li key={row.id}>
            {row.enterpriseId ? <Link to={`/enterprises/${row.enterpriseId}`}>{row.label}</Link> : row.label}
            {row.reason && <p className="small">{row.reason}</p>}
            <small className="quiet block">
              {[
                row.chainNode,
                row.listedBecause,
                row.lastVisitOn && t('lastVisit', { day: nearDay(row.lastVisitOn, language), n: row.visits }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}
