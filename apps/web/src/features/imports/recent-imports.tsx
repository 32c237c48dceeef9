import { DataTable, More, type Column } from '../../components/data-table';
import { Answer } from '../../components/states';
import { useRows, type ImportJob } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { count } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { imports } from './text';

const isOpen = ({ status }: ImportJob): boolean => status === 'queued' || status === 'running';

/** What went in before, by whom it was not lost: each opens with its rows. */
export function RecentImports() {
  const t = imports.use();
  const query = useRows(
    '/imports',
    { query: { limit: 10 } },
    { refetchEvery: (rows) => (rows.some(isOpen) ? 3000 : false) },
  );
  const columns = useColumns();
  return (
    <Answer query={{ ...query, data: query.data && query.rows }} lines={3}>
      {(rows) =>
        rows.length === 0 ? null : (
          <section className="stack-tight">
            <h2>{t('recent')}</h2>
            <DataTable
              caption={t('recent')}
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              href={({ id }) => `/imports/${id}`}
            />
            {query.hasNextPage && <More shown={rows.length} {...query} />}
          </section>
        )
      }
    </Answer>
  );
}

function useColumns(): readonly [Column<ImportJob>, ...Column<ImportJob>[]] {
  const t = imports.use();
  const language = useLanguage();
  const rowsIn = ({ rows, rejected }: ImportJob) =>
    rejected > 0 ? `${count(rows)} · ${t('rejected')} ${count(rejected)}` : count(rows);
  return [
    { key: 'file', head: t('file'), cell: fileAndSheet },
    { key: 'what', head: t('what'), cell: (job) => t(job.entity) },
    { key: 'status', head: t('status'), cell: (job) => t(`status.${job.status}`), phone: 'side' },
    { key: 'at', head: t('at'), cell: (job) => instant(job.createdAt, language) },
    { key: 'rows', head: t('rows'), cell: rowsIn, align: 'right', phone: 'off' },
  ];
}

export const fileAndSheet = ({ fileName, sheet }: ImportJob): string =>
  sheet ? `${fileName} · ${sheet}` : fileName;
