import type { ReactNode } from 'react';
import './figure.css';
import { common } from './text';

interface Props {
  children: ReactNode;
  /** The full number and its definition, or why there is none. */
  hint?: string;
  /** Rests on self-declared or imported facts. */
  hollow?: boolean;
  /** What opening it is called, for those who do not see where it stands. */
  opens?: string;
  onOpen?: () => void;
}

/** Every figure is a door: underlined on hover, opens what was counted and what was not. */
export function Figure({ children, hint, hollow = false, opens, onOpen }: Props) {
  const t = common.use();
  const body = (
    <>
      {children}
      {hollow && (
        <span className="figure-hollow" title={t('selfDeclared')}>
          <span className="sr-only">{t('selfDeclared')}</span>
        </span>
      )}
    </>
  );
  if (!onOpen)
    return (
      <span className="figure" title={hint}>
        {body}
      </span>
    );
  return (
    <button type="button" className="figure figure-door" title={hint} onClick={onOpen}>
      {body}
      {opens && <span className="sr-only"> · {opens}</span>}
    </button>
  );
}
