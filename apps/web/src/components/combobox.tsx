import { useCombobox } from 'downshift';
import type { ReactNode } from 'react';
import './combobox.css';
import { Field, type FieldFrame } from './field';
import { common } from './text';

export interface Found {
  id: string;
  label: string;
  note?: ReactNode;
}
/** What stands in the box: a record, or a name without one. */
export interface Picked {
  id: string | null;
  label: string;
}

interface Props extends FieldFrame {
  value: Picked;
  onPick: (value: Picked) => void;
  found: readonly Found[];
  searching: boolean;
  placeholder?: string;
  /** A dot or tag beside the box, about what was picked. */
  aside?: ReactNode;
  required?: boolean;
}

/** Text that finds a record; what finds none stays as typed. */
export function Combobox({ value, onPick, found, searching, placeholder, aside, required, ...frame }: Props) {
  const t = common.use();
  const box = useCombobox<Found>({
    items: [...found],
    itemToString: (item) => item?.label ?? '',
    inputValue: value.label,
    selectedItem: null,
    stateReducer: (_state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur
        ? { ...changes, selectedItem: null, inputValue: value.label }
        : changes,
    onStateChange: ({ type, selectedItem }) => {
      if (selectedItem && type !== useCombobox.stateChangeTypes.InputBlur)
        onPick({ id: selectedItem.id, label: selectedItem.label });
    },
  });
  const open = box.isOpen && value.id === null && value.label.trim() !== '';
  return (
    <Field {...frame}>
      {(wired) => (
        <div className="combobox">
          <div className="row combobox-line">
            <input
              {...box.getInputProps({
                id: wired.id,
                'aria-labelledby': undefined,
                'aria-expanded': open,
                onChange: (e) => onPick({ id: null, label: e.currentTarget.value }),
              })}
              aria-describedby={wired['aria-describedby']}
              aria-invalid={wired['aria-invalid']}
              className="control"
              placeholder={placeholder}
              required={required}
              autoComplete="off"
            />
            {aside}
          </div>
          <ul {...box.getMenuProps({ 'aria-label': frame.label })} className="combobox-menu" hidden={!open}>
            {open &&
              found.map((item, index) => (
                <li
                  key={item.id}
                  {...box.getItemProps({ item, index })}
                  className={index === box.highlightedIndex ? 'combobox-item highlighted' : 'combobox-item'}
                >
                  <span>{item.label}</span>
                  {item.note}
                </li>
              ))}
          </ul>
          {open && found.length === 0 && (
            <output className="combobox-menu combobox-none quiet">
              {t(searching ? 'searching' : 'noMatch')}
              {!searching && <> · {t('keepTyped', { name: value.label })}</>}
            </output>
          )}
        </div>
      )}
    </Field>
  );
}
