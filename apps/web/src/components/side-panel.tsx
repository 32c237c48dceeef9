import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import './side-panel.css';
import { common } from './text';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
  /** `side` on a desk stands at the right; `sheet` rises from below. */
  as?: 'side' | 'sheet';
}

/** The browser's own dialog: focus stays inside, Esc and the dimmed page close it. */
export function SidePanel({ title, onClose, children, as = 'side' }: Props) {
  const t = common.use();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={`panel panel-${as}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      closedby="any"
    >
      <div className="panel-body">
        <header className="panel-head">
          <h2 id={titleId} tabIndex={-1}>
            {title}
          </h2>
          <Button look="quiet" className="button-icon no-print" aria-label={t('close')} onClick={onClose}>
            <span aria-hidden="true">✕</span>
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
