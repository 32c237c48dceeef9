import { Link } from 'react-router';
import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useRows, type Coverage } from '../../lib/api';
import { businessDate } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { targets } from './text';

/** The enterprises behind a unit's figure: why each was listed, by whom. */
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
  const language = useLanguage();
  const query = useRows('/target-enterprises', { query: { campaignId, teamId: team.teamId, limit: 100 } });
  return (
    <SidePanel title={t('listOf', { team: team.teamName })} onClose={close}>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) => (
          <>
            {rows.length === 0 && <p className="quiet">{t('noTargets')}</p>}
            <ul className="records">
              {rows.map((row) => (
                <li key={row.id}>
                  {row.enterpriseId ? (
                    <Link to={`/enterprises/${row.enterpriseId}`}>{row.enterpriseName}</Link>
                  ) : (
                    row.enterpriseName
                  )}
                  {row.chainNode && <small className="quiet block"> {row.chainNode}</small>}
                  <p>{row.reason}</p>
                  <small className="quiet block">
                    {t('putBy')} {row.createdByName} · {businessDate(row.createdAt.slice(0, 10), language)}
                    {row.lastVisitOn && ` · ${t('visited')} ${businessDate(row.lastVisitOn, language)}`}
                  </small>
                </li>
              ))}
            </ul>
            {query.hasNextPage && <More shown={rows.length} {...query} />}
          </>
        )}
      </Answer>
    </SidePanel>
  );
}
