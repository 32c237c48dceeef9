import { createContext, useCallback, useContext, useRef, useState, type ReactNode } from 'react';
import { Button } from './button';
import { common } from './text';
import './toast.css';

interface Toast {
  id: number;
  text: string;
  undo?: () => void;
}
type Tell = (text: string, undo?: () => void) => void;

const ToastContext = createContext<Tell>(() => undefined);
/** Says what happened; with `undo`, how to take it back. */
export const useToast = (): Tell => useContext(ToastContext);

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = common.use();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const drop = useCallback((id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)), []);
  const last = useRef(0);
  const tell = useCallback<Tell>(
    (text, undo) => {
      last.current += 1;
      const id = last.current;
      setToasts((now) => [...now.slice(-2), { id, text, undo }]);
      setTimeout(() => drop(id), undo ? 10_000 : 5_000);
    },
    [drop],
  );
  return (
    <ToastContext value={tell}>
      {children}
      <section className="toasts no-print" aria-live="polite" aria-label={t('notifications')}>
        {toasts.map((toast) => (
          <div key={toast.id} className="toast">
            <span>{toast.text}</span>
            {toast.undo && (
              <Button
                look="quiet"
                onClick={() => {
                  toast.undo?.();
                  drop(toast.id);
                }}
              >
                {t('undo')}
              </Button>
            )}
          </div>
        ))}
      </section>
    </ToastContext>
  );
}
