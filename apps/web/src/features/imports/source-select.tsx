import type { SeenColumn } from '../../lib/api';
import type { Source } from './sheet-draft';
import { imports } from './text';

interface Props {
  wired: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true };
  source: Source;
  columns: readonly SeenColumn[];
  onSource: (source: Source) => void;
}

/** A column's own name may be any text: ways that are no column begin with what no name begins with. */
const WAY = '\u0000';

export function SourceSelect({ wired, source, columns, onSource }: Props) {
  const t = imports.use();
  const value = source.way === 'column' ? source.column : WAY + source.way;
  const choose = (next: string) =>
    onSource(
      next.startsWith(WAY)
        ? { way: next.slice(1) as Exclude<Source['way'], 'column'> }
        : { way: 'column', column: next },
    );
  return (
    <select {...wired} className="control" value={value} onChange={(event) => choose(event.target.value)}>
      <option value={`${WAY}none`}>{t('notUsed')}</option>
      {columns.map(({ name }) => (
        <option key={name} value={name}>
          {name}
        </option>
      ))}
      <option value={`${WAY}constant`}>{t('fixed')}</option>
      <option value={`${WAY}firstOf`}>{t('firstOf')}</option>
      {source.way === 'byRows' && <option value={`${WAY}byRows`}>{t('byRows')}</option>}
    </select>
  );
}
