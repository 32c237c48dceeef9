import { lazy, Suspense } from 'react';
import { FieldError } from '../../components/field';
import { Form } from '../../components/form';
import { Skeleton } from '../../components/states';
import { EncodingChoice } from './encoding-choice';
import { FileChoice } from './file-choice';
import './imports.css';
import { OnTheWay } from './on-the-way';
import { SheetChoice } from './sheet-choice';
import { imports } from './text';
import { useWorkbook } from './use-workbook';
import { hasColumns } from './work';

/** Comes while the file is being read. */
const SheetForm = lazy(() => import('./sheet-form'));

/** File → its sheets as understood → what is doubtful → which column is what → preview → write. */
export function ImportForm() {
  const t = imports.use();
  const book = useWorkbook();
  const { file, work, reading, order, sentShare } = book;
  return (
    <Form className="stack" onSubmit={() => void book.send('preview')}>
      <p className="quiet">{t('intro')}</p>
      <FileChoice name={file?.name} error={reading.failure?.message} take={(next) => void book.take(next)} />
      {reading.problem?.code === 'import-encoding' && (
        <EncodingChoice encoding={undefined} choose={(encoding) => void book.take(file, { encoding })} />
      )}
      {(reading.pending || order.pending) && <OnTheWay file={file} share={sentShare} />}
      {reading.pending && !work && <Skeleton lines={4} />}
      {work && <SheetChoice book={book} work={work} />}
      {work && !hasColumns(work) && <FieldError>{t('noTable')}</FieldError>}
      {work && hasColumns(work) && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <SheetForm book={book} />
        </Suspense>
      )}
    </Form>
  );
}
