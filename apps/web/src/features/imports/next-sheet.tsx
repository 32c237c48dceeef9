import { Button } from '../../components/button';
import type { Workbook } from './use-workbook';
import { imports } from './text';
import { nextOf } from './work';

/** After one sheet is written, the way to the next of the same file. */
export function NextSheet({ book: { works, work, open } }: { book: Workbook }) {
  const t = imports.use();
  const next = nextOf(works);
  if (!work?.isWritten || next < 0) return null;
  return (
    <div>
      <Button
        onClick={() => {
          open(next);
          window.scrollTo({ top: 0 });
        }}
      >
        {t('nextSheet', { sheet: works[next]!.analysis.name })}
      </Button>
    </div>
  );
}
