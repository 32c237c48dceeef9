import type { KeyboardEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { usePhone } from '../lib/viewport';
import { Button } from './button';
import './data-table.css';
import { common } from './text';

export interface Column<R> {
  key: string;
  head: string;
  cell: (row: R) => ReactNode;
  align?: 'right';
  /** Field the API sorts by. */
  sort?: string;
  width?: string;
  /** Where it goes when the row is a line of a phone: `off` stays on the desk. */
  phone?: 'side' | 'below' | 'off';
}

interface Props<R> {
  caption: string;
  columns: readonly [Column<R>, ...Column<R>[]];
  rows: readonly R[];
  rowKey: (row: R) => string;
  /** Where the row leads; its first cell becomes the link. */
  href?: (row: R) => string;
  sort?: string;
  onSort?: (sort: string) => void;
}

export function DataTable<R>(props: Props<R>) {
  return usePhone() ? <PhoneList {...props} /> : <DeskTable {...props} />;
}

function DeskTable<R>({ caption, columns, rows, rowKey, href, sort, onSort }: Props<R>) {
  return (
    <table className="table">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <td key={column.key} className={column.align}>
                {index === 0 && href ? (
                  <Link to={href(row)} onKeyDown={walkRows}>
                    {column.cell(row)}
                  </Link>
                ) : (
                  column.cell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function HeadCell<R>({
  column,
  sort,
  onSort,
}: {
  column: Column<R>;
  sort?: string;
  onSort?: (s: string) => void;
}) {
  const t = common.use();
  const field = column.sort;
  const active = field !== undefined && sort?.replace('-', '') === field;
  const down = active && sort?.startsWith('-');
  if (!field || !onSort) {
    return (
      <th scope="col" className={column.align} style={{ width: column.width }}>
        {column.head}
      </th>
    );
  }
  return (
    <th
      scope="col"
      className={column.align}
      style={{ width: column.width }}
      aria-sort={active ? (down ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" className="table-sort" onClick={() => onSort(down ? field : `-${field}`)}>
        {column.head}
        <span aria-hidden="true">{active ? (down ? ' ↓' : ' ↑') : ''}</span>
        {active && <span className="sr-only"> {t(down ? 'sortedDown' : 'sortedUp')}</span>}
      </button>
    </th>
  );
}

/** Arrow keys walk the links of the rows. */
function walkRows(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const row = (event.target as HTMLElement).closest('tr, li');
  const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
  const stop = next?.querySelector<HTMLElement>('a, button');
  if (!stop) return;
  event.preventDefault();
  stop.focus();
}

function PhoneList<R>({ caption, columns, rows, rowKey, href }: Props<R>) {
  const [first, ...rest] = columns;
  const side = rest.filter((c) => c.phone === 'side');
  const below = rest.filter((c) => (c.phone ?? 'below') === 'below');
  return (
    <ul className="lines" aria-label={caption}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="line">
          <div className="line-main">
            {href ? (
              <Link className="line-link" to={href(row)} onKeyDown={walkRows}>
                {first.cell(row)}
              </Link>
            ) : (
              first.cell(row)
            )}
          </div>
          <div className="line-side">
            {side.map((c) => (
              <span key={c.key}>{c.cell(row)}</span>
            ))}
          </div>
          <div className="line-below">
            {below.map((c) => (
              <span key={c.key} className="line-part">
                {c.cell(row)}
              </span>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface MoreProps {
  shown: number;
  total?: number;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** Below a list: how many are shown, and the next ones. */
export function More({ shown, total, hasNextPage, isFetchingNextPage, fetchNextPage }: MoreProps) {
  const t = common.use();
  return (
    <div className="row spread table-more">
      <small className="quiet">
        {total === undefined ? t('shown', { n: shown }) : t('shownOf', { n: shown, total })}
      </small>
      {hasNextPage && (
        <Button className="no-print" busy={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {total === undefined ? t('moreUnknown') : t('more', { n: Math.min(50, total - shown) })}
        </Button>
      )}
    </div>
  );
}
