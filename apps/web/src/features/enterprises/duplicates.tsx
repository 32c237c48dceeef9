import type { Picked } from '../../components/combobox';
import { useAnswer } from '../../lib/api';
import { enterprises } from './text';

/** Enterprises of a like name, before the same one is written twice. */
export function Duplicates({ name, onPick }: { name: string; onPick: (value: Picked) => void }) {
  const t = enterprises.use();
  const { data } = useAnswer('/enterprises/duplicates', { query: { name } }, { enabled: name.length > 1 });
  if (!data?.items.length) return null;
  return (
    <output className="small">
      {t('alike')}
      {data.items.slice(0, 3).map(({ enterprise }) => (
        <button
          key={enterprise.id}
          type="button"
          className="button button-quiet"
          onClick={() => onPick({ id: enterprise.id, label: enterprise.name })}
        >
          {enterprise.name}
        </button>
      ))}
    </output>
  );
}
