import { useEffect, type ReactNode } from 'react';

/** Title (also the tab's), the page's actions, its content. */
export function Page({
  title,
  lead,
  actions,
  children,
}: {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · 扎根 Taproot`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {lead}
          <h1>{title}</h1>
        </div>
        {actions && <div className="row no-print">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
