import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { common } from './text';

interface Props {
  title: string;
  /** Stands over the title: a state, a date. */
  lead?: ReactNode;
  /** Where the page belongs; on a phone the way out of a form. */
  back?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** Title (also the tab's), the page's actions, its content. */
export function Page({ title, lead, back, actions, children }: Props) {
  const t = common.use();
  useEffect(() => {
    document.title = `${title} · 扎根 Taproot`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          {back && (
            <Link to={back} className="page-back no-print" aria-label={t('back')}>
              <span aria-hidden="true">‹</span>
            </Link>
          )}
          <div>
            {lead}
            <h1>{title}</h1>
          </div>
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
