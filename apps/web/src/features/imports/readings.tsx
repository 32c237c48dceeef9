import { listed } from '../../lib/i18n';
import type { Group, Item } from './questions';
import type { Draft } from './sheet-draft';
import { useSpoken } from './spoken';
import { imports } from './text';

/** Everything that was read, with what stands there, what it was taken for, and why. */
export function Readings({ groups, draft }: { groups: readonly Group[]; draft: Draft }) {
  return (
    <ul className="records">
      {groups.flatMap((group) =>
        group.items.map((item) => (
          <li key={`${group.id}${item.text}${item.rows[0]}`}>
            <Reading group={group} item={item} draft={draft} />
          </li>
        )),
      )}
    </ul>
  );
}

export function Reading({ group, item, draft }: { group: Group; item: Item; draft: Draft }) {
  const t = imports.use();
  const spoken = useSpoken(draft.entity);
  const { text, rows, why, sure, mended } = item;
  const few =
    rows.length > 8 ? t('manyRows', { n: rows.length }) : t('theRows', { rows: listed(rows.map(String)) });
  return (
    <div>
      <span>{text && t('stands', { text })}</span>{' '}
      <span className="strong">{t('readAs', { read: spoken(group, item) })}</span>
      <small className="quiet block">
        {!sure && `${t('unsure')} · `}
        {mended ? t('mendedByYou') : why}
        {group.about !== 'column' && ` · ${few}`}
      </small>
    </div>
  );
}
