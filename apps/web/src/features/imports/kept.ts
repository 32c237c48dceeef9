import type { Draft, Mapping, Spec } from './sheet-draft';

/** What holds for the next file too: not where this one's rows stand, nor how it was written. */
export function toKeep({
  rows: _rows,
  encoding: _encoding,
  delimiter: _delimiter,
  columns,
  ...rest
}: Mapping): Mapping {
  return { ...rest, columns: withoutRows(columns) };
}

/** A kept mapping laid on this sheet: where its rows stand, and what goes by rows, is the sheet's own. */
export function fromKept({ entity, mapping }: Draft, kept: Mapping): Draft {
  const { rows, encoding, delimiter, sheet, headerRow, headerRows } = mapping;
  const own = Object.entries(mapping.columns).filter(
    ([field, { byRows }]) => byRows && !(field in kept.columns),
  );
  const place = Object.fromEntries(
    Object.entries({ rows, encoding, delimiter, sheet, headerRow, headerRows }).filter(
      ([, said]) => said !== undefined,
    ),
  );
  const { headerRow: _row, headerRows: _rows, ...rest } = kept;
  const header = headerRow === undefined && headerRows === undefined ? kept : rest;
  const columns = { ...withoutRows(kept.columns), ...Object.fromEntries(own) };
  return { entity, mapping: { ...header, ...place, columns } };
}

function withoutRows(columns: Record<string, Spec>): Record<string, Spec> {
  return Object.fromEntries(Object.entries(columns).filter(([, { byRows }]) => byRows === undefined));
}
