import { DataTable, type Column } from '../../components/data-table';
import { Figure } from '../../components/figure';
import type { DepartmentDashboard } from '../../lib/api';
import { count, rate } from '../../lib/format/figures';
import { departments } from './text';

type Kind = DepartmentDashboard['kinds'][number];

interface Props {
  kinds: readonly Kind[];
  open: (figure: string, kind: string) => void;
}

/** What the department is asked for, the kinds with most late requests first. */
export function RequestKinds({ kinds, open }: Props) {
  const t = departments.use();
  const columns = useColumns(open);
  return (
    <section className="strip" aria-labelledby="kinds">
      <h2 id="kinds">{t('kinds')}</h2>
      {kinds.length === 0 ? (
        <p className="quiet">{t('noKinds')}</p>
      ) : (
        <DataTable
          caption={t('kinds')}
          columns={columns}
          rows={kinds}
          rowKey={({ requestKind }) => requestKind ?? 'none'}
        />
      )}
    </section>
  );
}

function useColumns(open: Props['open']): [Column<Kind>, ...Column<Kind>[]] {
  const t = departments.use();
  const door = (figure: 'handled' | 'late', words: (kind: Kind) => string): Column<Kind> => ({
    key: figure,
    head: t(figure),
    align: 'right',
    cell: (kind) => (
      <Figure
        onOpen={() => open(figure, kind.requestKind ?? 'none')}
        opens={`${kind.requestKind ?? t('noKind')} ${t(figure)}`}
      >
        <span className="phone-only">{t(figure)} </span>
        {words(kind)}
      </Figure>
    ),
  });
  return [
    { key: 'kind', head: t('kind'), cell: ({ requestKind }) => requestKind ?? t('noKind') },
    door('handled', ({ count: n }) => count(n)),
    door('late', ({ late, count: n, lateRate }) => rate(lateRate, late, n)),
  ];
}
