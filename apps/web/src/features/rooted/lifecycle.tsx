import { DataTable, type Column } from '../../components/data-table';
import { SelectField } from '../../components/field';
import { Figure } from '../../components/figure';
import { Page } from '../../components/page';
import { Answer, Empty } from '../../components/states';
import { useFilters } from '../../lib/address';
import { useAnswer, type LifecycleGroup } from '../../lib/api';
import { count, fullMoney, money, moneyRate, partOf, rate } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { term, terms } from '../../lib/terms';
import { AsOfSlider } from './as-of-slider';
import { SignedIn } from './choices';
import { LifecycleRecords } from './panels';
import { lifecycle } from './lifecycle-text';
import { STAGE_FIELDS } from './stages';
import { rooted } from './text';

const GROUPINGS = ['team', 'district', 'sector', 'category', 'none'] as const;

/** Every figure of the life cycle, group by group; each opens into its records. */
export default function Lifecycle() {
  const t = lifecycle.use();
  const [{ groupBy, asOf, period, minAmount }, set] = useFilters('groupBy', 'asOf', 'period', 'minAmount');
  const filters = { groupBy: groupBy || 'team', asOf, period, minAmount };
  const query = useAnswer('/dashboards/lifecycle', { query: filters }, { steady: true });
  return (
    <Page title={t('title')} back="/rooted">
      <div className="filters no-print">
        <Filters filters={filters} set={set} />
      </div>
      <AsOfSlider asOf={asOf} onAsOf={(day) => set({ asOf: day })} />
      <Answer query={query} lines={12}>
        {({ items }) => <Groups groups={items} filters={filters} />}
      </Answer>
    </Page>
  );
}

type Shown = Record<'groupBy' | 'asOf' | 'period' | 'minAmount', string>;

function Filters({ filters, set }: { filters: Shown; set: (changes: Partial<Shown>) => void }) {
  const t = lifecycle.use();
  return (
    <>
      <SelectField
        label={t('groupBy')}
        value={filters.groupBy}
        onValue={(value) => set({ groupBy: value })}
        choices={GROUPINGS.map((value) => ({ value, label: t(`by.${value}`) }))}
      />
      <SignedIn period={filters.period} set={set} />
      <SelectField
        label={t('minAmount')}
        value={filters.minAmount}
        onValue={(value) => set({ minAmount: value })}
        choices={[
          { value: '', label: t('anyAmount') },
          { value: '50000000', label: t('from50m') },
          { value: '100000000', label: t('from100m') },
        ]}
      />
    </>
  );
}

function Groups({ groups, filters }: { groups: readonly LifecycleGroup[]; filters: Shown }) {
  const t = lifecycle.use();
  const name = useGroupName();
  const [{ key, metric }, set] = useFilters('key', 'metric');
  const columns = useColumns((group, what) => set({ key: group.key ?? 'none', metric: what }, false));
  const shown = groups.find((group) => (group.key ?? 'none') === key);
  if (groups.length === 0) return <Empty title={t('nothing')} />;
  return (
    <>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={groups}
        rowKey={(group) => group.key ?? 'none'}
      />
      {shown && metric && (
        <LifecycleRecords
          title={name(shown)}
          metric={metric}
          filters={filters.groupBy === 'none' ? filters : { ...filters, key }}
          close={() => set({ key: '', metric: '' })}
        />
      )}
    </>
  );
}

function useGroupName(): (group: LifecycleGroup) => string {
  const t = lifecycle.use();
  const say = terms.use();
  return ({ key, name }) => name ?? (key === null ? t('city') : term(say, key));
}

type Columns = [Column<LifecycleGroup>, ...Column<LifecycleGroup>[]];

function useColumns(open: (group: LifecycleGroup, metric: string) => void): Columns {
  const t = lifecycle.use();
  const r = rooted.use();
  const language = useLanguage();
  const name = useGroupName();
  return [
    { key: 'group', head: t('group'), cell: name },
    {
      key: 'cohort',
      head: r('metric.cohort'),
      align: 'right',
      cell: (group) => (
        <Figure
          hint={t('cohortHint', {
            credited: fullMoney(group.cohort.creditedAmount, 'CNY'),
            whole: fullMoney(group.cohort.amount, 'CNY'),
          })}
          onOpen={() => open(group, 'cohort')}
          opens={r('metric.cohort')}
        >
          {count(group.cohort.count)}{' '}
          <small className="quiet">{money(group.cohort.creditedAmount, 'CNY', language)}</small>
        </Figure>
      ),
    },
    ...STAGE_FIELDS.map(([field, metric]): Column<LifecycleGroup> => ({
      key: field,
      head: r(`metric.${metric}`),
      align: 'right',
      cell: (group) => (
        <Figure
          onOpen={() => open(group, metric)}
          opens={r(`metric.${metric}`)}
          hollow={group[field].imported > 0}
          hint={t('stageHint', {
            due: rate(group[field].dueRate, group[field].reachedOfDue, group[field].due),
            onTime: rate(group[field].onTimeRate, group[field].onTime, group[field].due),
          })}
        >
          <span className="phone-only">{r(`metric.${metric}`)} </span>
          {rate(group[field].rate, group[field].reached, group.cohort.count)}
        </Figure>
      ),
    })),
    {
      key: 'funds',
      head: r('metric.fundsInPlace'),
      align: 'right',
      cell: (group) => (
        <Figure
          hint={fullMoney(group.fundsInPlace.amount, 'CNY')}
          onOpen={() => open(group, 'fundsInPlace')}
          opens={r('metric.fundsInPlace')}
        >
          <span className="phone-only">{r('metric.fundsInPlace')} </span>
          {moneyRate(group.fundsInPlace.rate, group.fundsInPlace.amount, group.cohort.amount, language)}
        </Figure>
      ),
    },
    {
      key: 'survival',
      head: r('metric.survival'),
      align: 'right',
      cell: (group) => (
        <Figure onOpen={() => open(group, 'survival')} opens={r('metric.survival')}>
          <span className="phone-only">{r('metric.survival')} </span>
          {rate(group.survivalRate, partOf(group.survivalRate, group.cohort.count), group.cohort.count)}
        </Figure>
      ),
    },
  ];
}
