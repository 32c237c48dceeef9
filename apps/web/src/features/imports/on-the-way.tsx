import { imports } from './text';

/** How much of a large file is sent; small ones are there at once. */
export function OnTheWay({ file, share }: { file: File | undefined; share: number }) {
  const t = imports.use();
  if (!file || file.size < LARGE) return null;
  const percent = Math.floor(share * 100);
  return (
    <output className="stack-tight small">
      <progress value={share} aria-label={t('file')} />
      {share < 1 ? t('sending', { percent }) : t('sentWhole')}
    </output>
  );
}

const LARGE = 1_000_000;
