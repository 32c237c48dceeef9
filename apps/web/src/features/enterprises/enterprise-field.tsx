import { Combobox, type Picked } from '../../components/combobox';
import { TextField, type FieldFrame } from '../../components/field';
import { common } from '../../components/text';
import { useRested } from '../../lib/address';
import { useAnswer } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { Duplicates } from './duplicates';

interface Props extends FieldFrame {
  value: Picked;
  onPick: (value: Picked) => void;
  /** Marks enterprises on this team's target list. */
  targetIds?: ReadonlySet<string>;
  required?: boolean;
  /** What stands in the box is a target, though it may be no record. */
  marked?: boolean;
}

/** Finds an enterprise while typing; what stays unknown is compared with names alike. */
export function EnterpriseField({ value, onPick, targetIds, marked = false, ...frame }: Props) {
  const t = common.use();
  const q = useRested(value.label.trim());
  const { data: me } = useMe();
  const enabled = value.id === null && q.length > 0 && may.readEnterprises(me);
  const { data, isFetching } = useAnswer('/enterprises', { query: { q, limit: 8 } }, { enabled });
  const target = <span className="dot">{t('onTargetList')}</span>;
  const isTarget = (id: string | null) => id !== null && targetIds?.has(id) === true;
  const found = (data?.items ?? []).map((e) => ({ id: e.id, label: e.name, note: isTarget(e.id) && target }));
  if (me && !may.readEnterprises(me)) {
    return (
      <TextField
        {...frame}
        value={value.label}
        maxLength={200}
        onValue={(label) => onPick({ id: null, label })}
      />
    );
  }
  return (
    <div className="stack-tight">
      <Combobox
        {...frame}
        value={value}
        onPick={onPick}
        found={enabled ? found : []}
        searching={isFetching}
        aside={(marked || isTarget(value.id)) && target}
      />
      {enabled && found.length === 0 && !isFetching && <Duplicates name={q} onPick={onPick} />}
    </div>
  );
}
