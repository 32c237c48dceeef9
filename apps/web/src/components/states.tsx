import type { ReactNode } from 'react';
import { isProblem, Offline, Problem } from '../lib/api';
import { Button } from './button';
import { BareGround } from './mark';
import { Page } from './page';
import './states.css';
import { common } from './text';

interface StateProps {
  title: string;
  /** The whole page is this: its title is the page's. */
  whole?: boolean;
  children?: ReactNode;
  action?: ReactNode;
  bare?: boolean;
}

function State({ title, children, action, bare = false, whole = false }: StateProps) {
  if (whole) {
    return (
      <Page title={title}>
        <State title="" bare={bare} action={action}>
          {children}
        </State>
      </Page>
    );
  }
  return (
    <div className="state">
      {bare && <BareGround />}
      {title && <p className="strong">{title}</p>}
      {children && <div className="quiet">{children}</div>}
      {action}
    </div>
  );
}

export function Empty({ title, children, action }: Partial<StateProps>) {
  const t = common.use();
  return (
    <State title={title ?? t('emptyTitle')} action={action} bare>
      {children}
    </State>
  );
}

interface FailureProps {
  error: unknown;
  retry?: () => void;
  whole?: boolean;
}

export function Failure({ error, retry, whole }: FailureProps) {
  const t = common.use();
  const again = retry && <Button onClick={retry}>{t('retry')}</Button>;
  if (isProblem(error, 403))
    return (
      <State title={t('forbiddenTitle')} whole={whole}>
        {t('forbiddenBody')}
      </State>
    );
  // An address mistyped leads to no record either.
  if (isProblem(error, 404) || (error instanceof Problem && error.code === 'malformed-id'))
    return (
      <State title={t('missingTitle')} whole={whole} bare>
        {t('missingBody')}
      </State>
    );
  if (error instanceof Offline)
    return (
      <State title={t('offlineTitle')} whole={whole} action={again}>
        {t('offlineBody')}
      </State>
    );
  return (
    <State title={t('errorTitle')} whole={whole} action={again}>
      {t('errorBody')}
    </State>
  );
}

/** Lines where the answer will stand; silent for the first 300 ms. */
export function Skeleton({ lines = 8 }: { lines?: number }) {
  const t = common.use();
  return (
    <output className="skeleton">
      <span className="sr-only">{t('loading')}</span>
      {Array.from({ length: lines }, (_, i) => (
        <span key={i} className="skeleton-line" style={{ width: `${92 - ((i * 37) % 40)}%` }} />
      ))}
    </output>
  );
}

interface AnswerProps<T> {
  query: { data: T | undefined; error: unknown; isPending: boolean; refetch: () => unknown };
  lines?: number;
  /** The answer is the whole page. */
  whole?: boolean;
  children: (data: T) => ReactNode;
}

/** Every query goes through here: waiting, refused, offline, failed, or its data. */
export function Answer<T>({ query, lines, whole, children }: AnswerProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} whole={whole} />;
  return <Skeleton lines={lines} />;
}
