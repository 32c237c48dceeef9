import { useEffect, useId, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
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
  /** A dot or tag beside the box, about what was picked. */
  aside?: ReactNode;
  required?: boolean;
  /** Takes records only; `ask` says so of a name that is none. */
  onFile?: boolean;
}

/** Text that finds a record; what finds none stays as typed, unless only records do. */
export function Combobox({
  value,
  onPick,
  found,
  searching,
  aside,
  required,
  onFile = false,
  ...frame
}: Props) {
  const t = common.use();
  const list = useId();
  const menu = useMenu(found, ({ id, label }) => onPick({ id, label }));
  const isOpen = menu.isOpen && value.id === null && value.label.trim() !== '';
  const isUnknown = onFile && value.id === null && value.label.trim() !== '';
  const optionId = (id: string) => `${list}-${id}`;
  return (
    <Field {...frame}>
      {(wired) => (
        <div className="combobox">
          <div className="row combobox-line">
            <input
              {...wired}
              ref={(box) => box?.setCustomValidity(isUnknown ? 'unknown' : '')}
              role="combobox"
              aria-autocomplete="list"
              aria-expanded={isOpen}
              aria-controls={list}
              aria-activedescendant={isOpen && menu.marked ? optionId(menu.marked.id) : undefined}
              className="control"
              autoComplete="off"
              required={required}
              value={value.label}
              onChange={(event) => {
                menu.open();
                onPick({ id: null, label: event.target.value });
              }}
              onKeyDown={(event) => menu.onKey(event, isOpen)}
              onBlur={menu.close}
            />
            {aside}
          </div>
          <div
            id={list}
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a select holds no notes and takes the focus
            role="listbox"
            aria-label={t('suggestions')}
            className="combobox-menu"
            hidden={!isOpen}
          >
            {isOpen &&
              found.map((item) => (
                <Option
                  key={item.id}
                  id={optionId(item.id)}
                  item={item}
                  isMarked={item.id === menu.marked?.id}
                  pick={() => menu.pick(item)}
                />
              ))}
          </div>
          {isOpen && found.length === 0 && (
            <NoneFound searching={searching} kept={onFile ? undefined : value.label} />
          )}
        </div>
      )}
    </Field>
  );
}

/** Open or not, which line the arrow keys are at, and what the keys do. */
function useMenu(found: readonly Found[], onPick: (item: Found) => void) {
  const [isOpen, setOpen] = useState(false);
  const [markedId, mark] = useState<string>();
  const at = found.findIndex(({ id }) => id === markedId);
  const pick = (item: Found) => {
    setOpen(false);
    onPick(item);
  };
  const step = (by: number) => {
    setOpen(true);
    const from = at < 0 && by < 0 ? 0 : at;
    mark(found[(from + by + found.length) % (found.length || 1)]?.id);
  };
  const onKey = (event: KeyboardEvent, isShown: boolean) => {
    const marked = found[at];
    if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Enter' && isShown && marked) pick(marked);
    else if (event.key === 'Escape' && isShown) setOpen(false);
    else return;
    event.preventDefault();
  };
  return {
    isOpen,
    marked: found[at],
    pick,
    onKey,
    open: () => {
      setOpen(true);
      mark(undefined);
    },
    close: () => setOpen(false),
  };
}

const stayInTheBox = (event: MouseEvent) => event.preventDefault();

interface OptionProps {
  id: string;
  item: Found;
  isMarked: boolean;
  pick: () => void;
}

function Option({ id, item, isMarked, pick }: OptionProps) {
  useEffect(() => {
    if (isMarked) document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [id, isMarked]);
  return (
    <button
      id={id}
      type="button"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- see the list
      role="option"
      aria-selected={isMarked}
      tabIndex={-1}
      className={isMarked ? 'combobox-item highlighted' : 'combobox-item'}
      onMouseDown={stayInTheBox}
      onClick={pick}
    >
      <span>{item.label}</span>
      {item.note}
    </button>
  );
}

function NoneFound({ searching, kept }: { searching: boolean; kept: string | undefined }) {
  const t = common.use();
  const instead = kept === undefined ? '' : ` · ${t('keepTyped', { name: kept })}`;
  return (
    <output className="combobox-menu combobox-none quiet">
      {searching ? t('searching') : `${t('noMatch')}${instead}`}
    </output>
  );
}
