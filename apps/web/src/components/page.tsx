import { useEffect, type MouseEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { common } from './text';

interface Props {
  title: string;
  /** Stands over the title: a state, a date. */
  lead?: ReactNode;
  /** Where the page belongs, for those who came from outside; whoever came from another page goes back to it. */
  back?: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** Title (also the tab's), the page's actions, its content. */
export function Page({ title, lead, back, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · 扎根 Taproot`;
  }, [title]);
  return (
    <div className="page">
      <header className="page-head">
        <div className="page-title">
          {back && <Back to={back} />}
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

/** To where one came from, as it was left: its panel, its day, its place. */
function Back({ to }: { to: string }) {
  const t = common.use();
  const navigate = useNavigate();
  const goBack = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || !cameFromInside()) return;
    event.preventDefault();
    void navigate(-1);
  };
  return (
    <Link to={to} className="page-back no-print" aria-label={t('back')} onClick={goBack}>
      <span aria-hidden="true">‹</span>
    </Link>
  );
}

/** The router counts the pages of this visit in the browser's own history. */
const cameFromInside = (): boolean => ((history.state as { idx?: number } | null)?.idx ?? 0) > 0;
