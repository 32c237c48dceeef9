import type { ReactNode } from 'react';
import type { useRows } from '../lib/api';
import { DataTable, More, type Column } from './data-table';
import { Answer } from './states';

interface Props<R extends { id: string }> {
  query: Omit<ReturnType<typeof useRows>, 'rows'> & { rows: R[] };
  caption: string;
  columns: readonly [Column<R>, ...Column<R>[]];
  /** The page of records of this kind: `/leads`. */
  path: string;
  sort?: string;
  onSort?: (sort: string) => void;
  /** In place of the table where there is nothing. */
  empty: ReactNode;
}

/** A list of records in all its states, each row a way to its page. */
export function Listing<R extends { id: string }>({ query, path, empty, ...table }: Props<R>) {
  return (
    <Answer query={{ ...query, data: query.data && query.rows }}>
      {(rows) =>
        rows.length === 0 ? (
          empty
        ) : (
          <>
            <DataTable {...table} rows={rows} rowKey={({ id }) => id} href={({ id }) => `${path}/${id}`} />
            <More shown={rows.length} {...query} />
          </>
        )
      }
    </Answer>
  );
}
