import { More } from '../../components/data-table';
import { SidePanel } from '../../components/side-panel';
import { Answer } from '../../components/states';
import { useRows, type ImportJob } from '../../lib/api';
import { ImportRowLine } from './import-row-line';
import { imports } from './text';

export interface RowFilter {
  title: string;
  outcome?: string;
  warning?: string;
}

interface Props {
  job: ImportJob;
  filter: RowFilter;
  close: () => void;
}

/** The rows behind a figure of an import, each with what became of it and why. */
export function ImportRows({ job, filter: { title, outcome, warning }, close }: Props) {
  const t = imports.use();
  const query = useRows('/imports/{id}/rows', {
    path: { id: job.id },
    query: { outcome, warning, limit: 50, count: true },
  });
  return (
    <SidePanel title={title} onClose={close}>
      <Answer query={{ ...query, data: query.data && query.rows }}>
        {(rows) => (
          <>
            <ul className="records" aria-label={t('rowsOf', { title })}>
              {rows.map((row) => (
                <ImportRowLine key={row.row} row={row} />
              ))}
            </ul>
            <More shown={rows.length} {...query} />
          </>
        )}
      </Answer>
    </SidePanel>
  );
}
