import { DataTable, type Column } from '../../components/data-table';
import { Segmented } from '../../components/field';
import { Figure } from '../../components/figure';
import { Answer } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type SurveyGroup } from '../../lib/api';
import { NOTHING, rate, score } from '../../lib/format/figures';
import { usePhone } from '../../lib/viewport';
import { campaigns } from './campaign-text';

const GROUPS = ['none', 'team', 'district', 'department'] as const;

/** Scores with their intervals; a group that would show somebody is hidden and says why. */
export function Results({ id }: { id: string }) {
  const t = campaigns.use();
  const [{ by }, set] = useFilters('by');
  const groupBy = GROUPS.find((g) => g === by) ?? 'team';
  const query = useAnswer('/survey-campaigns/{id}/results', { path: { id }, query: { groupBy } });
  const columns = useColumns();
  return (
    <section className="stack-tight" aria-labelledby="survey-results">
      <h2 id="survey-results">{t('results')}</h2>
      <Segmented
        label={t('by')}
        hideLabel
        value={groupBy}
        onValue={(next) => set({ by: next })}
        choices={GROUPS.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      <Answer query={query}>
        {({ total, items, checks }) => (
          <>
            <p className="small quiet">{t('sealed')}</p>
            <DataTable
              caption={t('results')}
              columns={columns}
              rows={groupBy === 'none' ? [total] : [total, ...items]}
              rowKey={({ key }) => key ?? 'whole'}
            />
            {checks && checks.straightLine + checks.sameDevice > 0 && (
              <p className="small quiet">
                {t('checks', {
                  straight: checks.straightLine,
                  same: checks.sameDevice,
                  count: checks.straightLine,
                })}
              </p>
            )}
          </>
        )}
      </Answer>
    </section>
  );
}

function useColumns(): [Column<SurveyGroup>, ...Column<SurveyGroup>[]] {
  const t = campaigns.use();
  const why = (group: SurveyGroup) => group.hiddenBecause ?? t('noResults');
  return [
    {
      key: 'group',
      head: t('group'),
      cell: (group) => (
        <>
          {group.name ?? t('whole')}{' '}
          {group.hiddenBecause && <small className="quiet block">{group.hiddenBecause}</small>}
          {!group.hiddenBecause && group.answers !== null && !group.rankable && (
            <small className="quiet block">{t('notRanked')}</small>
          )}
          <OnPhone group={group} />
        </>
      ),
    },
    {
      key: 'answers',
      head: t('answers'),
      align: 'right',
      phone: 'off',
      cell: (group) => (
        <Figure hint={group.answers === null ? why(group) : t('sealed')}>
          {group.answers === null ? NOTHING : rate(group.responseRate, group.answers, group.invited)}
        </Figure>
      ),
    },
    {
      key: 'score',
      head: t('score'),
      align: 'right',
      phone: 'off',
      cell: (group) => (
        <Figure
          hint={
            group.interval
              ? `${t('scoreHint', { low: score(group.interval.low), high: score(group.interval.high) })} · ${t('sealed')}`
              : why(group)
          }
        >
          {score(group.score)}
          {group.interval && (
            <small className="quiet">
              {' '}
              {score(group.interval.low)}–{score(group.interval.high)}
            </small>
          )}
        </Figure>
      ),
    },
    {
      key: 'satisfaction',
      head: t('satisfaction'),
      align: 'right',
      phone: 'off',
      cell: (group) => (
        <Figure hint={group.satisfaction === null ? why(group) : `${t('satisfactionHint')} · ${t('sealed')}`}>
          {score(group.satisfaction)}
        </Figure>
      ),
    },
  ];
}

/** A line of a phone has no heads of columns: each figure says what it is. */
function OnPhone({ group }: { group: SurveyGroup }) {
  const t = campaigns.use();
  const phone = usePhone();
  if (!phone || group.hiddenBecause || group.answers === null) return null;
  const { interval } = group;
  const range = interval && t('range', { low: score(interval.low), high: score(interval.high) });
  return (
    <span className="small block">
      {t('figures', {
        score: score(group.score),
        interval: range ?? '',
        satisfaction: score(group.satisfaction),
      })}
      <span className="block quiet">
        {t('answers')} {rate(group.responseRate, group.answers, group.invited)}
      </span>
    </span>
  );
}
