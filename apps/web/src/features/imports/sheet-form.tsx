import { Button } from '../../components/button';
import type { Workbook } from './use-workbook';
import { ImportOutcome } from './import-outcome';
import { MappingFields } from './mapping-fields';
import { NextSheet } from './next-sheet';
import { Questions } from './questions-list';
import { sent } from './sheet-draft';
import { SheetSettings } from './sheet-settings';
import { imports } from './text';

/** What is doubtful, which column is what, and what would come of it. */
export default function SheetForm({ book }: { book: Workbook }) {
  const t = imports.use();
  const { work, order } = book;
  if (!work) return null;
  const isEmpty = Object.keys(sent(work.draft).columns).length === 0;
  return (
    <>
      <Questions work={work} change={book.change} />
      <MappingFields work={work} change={book.change} problem={order.problem} />
      <SheetSettings work={work} change={book.change} problem={order.problem} />
      {order.failure && (
        <p className="field-error" role="alert">
          {order.failure.message}
        </p>
      )}
      {work.jobId ? (
        <ImportOutcome
          key={work.jobId}
          id={work.jobId}
          busy={order.pending}
          commit={() => void book.send('commit')}
        />
      ) : (
        <div>
          <Button type="submit" look="primary" busy={order.pending} disabled={isEmpty}>
            {t('preview')}
          </Button>
          {isEmpty && <p className="small quiet">{t('noFields')}</p>}
        </div>
      )}
      <NextSheet book={book} />
    </>
  );
}
