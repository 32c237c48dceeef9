import { DataTable, type Column } from '../../components/data-table';
import { Figure } from '../../components/figure';
import type { LifecycleGroup } from '../../lib/api';
import { count, rate } from '../../lib/format/figures';
import { STAGE_FIELDS } from './stages';
import { teamWords } from './team-text';
import { rooted } from './text';

interface Props {
  group: LifecycleGroup;
  open: (metric: string) => void;
}

type Row = (typeof STAGE_FIELDS)[number];

/** Every stage: how many reached it, those due, those on time. */
export function StageTable({ group, open }: Props) {
  const t = teamWords.use();
  const columns = useColumns(group, open);
  return (
    <section className="strip" aria-labelledby="stages">
      <h2 id="stages">{t('stages')}</h2>
      <DataTable
        caption={t('stages')}
        columns={columns}
        rows={STAGE_FIELDS}
        rowKey={([, metric]) => metric}
      />
    </section>
  );
}

function useColumns(group: LifecycleGroup, open: Props['open']): [Column<Row>, ...Column<Row>[]] {
  const t = teamWords.use();
  const r = rooted.use();
  const door = (
    key: 'reached' | 'due' | 'onTime' | 'undecided',
    part: string,
    words: (of: LifecycleGroup['completion']) => string,
  ): Column<Row> => ({
    key,
    head: t(key),
    align: 'right',
    cell: ([field, metric]) => (
      <Figure
        onOpen={() => open(metric + part)}
        opens={`${r(`metric.${metric}`)} ${t(key)}`}
        hollow={key === 'reached' && group[field].imported > 0}
      >
        <span className="phone-only">{t(key)} </span>
        {words(group[field])}
      </Figure>
    ),
  });
  return [
    { key: 'stage', head: t('stage'), cell: ([, metric]) => r(`metric.${metric}`) },
    door('reached', '', (of) => rate(of.rate, of.reached, group.cohort.count)),
    door('due', '.reachedOfDue', (of) => rate(of.dueRate, of.reachedOfDue, of.due)),
    door('onTime', '.onTime', (of) => rate(of.onTimeRate, of.onTime, of.due)),
    door('undecided', '.undecided', (of) => count(of.undecided)),
  ];
}
