import type { ReactNode } from 'react';
import { isProblem, Offline } from '../lib/api';
import { Button } from './button';
import { BareGround } from './mark';
import './states.css';
import { common } from './text';

interface StateProps {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  bare?: boolean;
}

function State({ title, children, action, bare = false }: StateProps) {
  return (
    <div className="state">
      {bare && <BareGround />}
      <p className="strong">{title}</p>
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

export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = common.use();
  const again = retry && <Button onClick={retry}>{t('retry')}</Button>;
  if (isProblem(error, 403)) return <State title={t('forbiddenTitle')}>{t('forbiddenBody')}</State>;
  if (isProblem(error, 404))
    return (
      <State title={t('missingTitle')} bare>
        {t('missingBody')}
      </State>
    );
  if (error instanceof Offline)
    return (
      <State title={t('offlineTitle')} action={again}>
        {t('offlineBody')}
      </State>
    );
  return (
    <State title={t('errorTitle')} action={again}>
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
  children: (data: T) => ReactNode;
}

/** Every query goes through here: waiting, refused, offline, failed, or its data. */
export function Answer<T>({ query, lines, children }: AnswerProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <Failure error={query.error} retry={() => void query.refetch()} />;
  return <Skeleton lines={lines} />;
}
