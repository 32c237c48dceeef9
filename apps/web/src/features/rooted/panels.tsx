import { lazy, Suspense, type ComponentProps } from 'react';

const Changes = lazy(() => import('./changes-panel'));
const Records = lazy(() => import('./lifecycle-records'));

/** Fetched when first opened: the leader's first screen does not carry them. */
export function ChangesPanel(props: ComponentProps<typeof Changes>) {
  return (
    <Suspense fallback={null}>
      <Changes {...props} />
    </Suspense>
  );
}

export function LifecycleRecords(props: ComponentProps<typeof Records>) {
  return (
    <Suspense fallback={null}>
      <Records {...props} />
    </Suspense>
  );
}
