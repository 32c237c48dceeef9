import { Button } from '../../components/button';
import { useToast } from '../../components/toast';
import { download, type ImportJob } from '../../lib/api';
import type { OutcomeProps } from './outcome-props';
import { imports } from './text';

/** Write what was previewed, take the rejected rows home, take the ledger home. */
export function OutcomeActions({ job, commit, busy, isPart }: Omit<OutcomeProps, 'id'> & { job: ImportJob }) {
  const t = imports.use();
  const tell = useToast();
  const save = (path: string, name: string) =>
    void download(`/imports/${job.id}/${path}`, name).catch((error: Error) => tell(error.message));
  const isLedger = job.format === 'xlsx' && job.status === 'completed' && job.mode === 'commit' && !isPart;
  return (
    <div className="row no-print">
      {job.status === 'previewed' && job.rejected < job.rows && commit && (
        <Button look="primary" busy={busy} onClick={commit}>
          {t('commit')}
        </Button>
      )}
      {job.rejected > 0 && (
        <>
          <Button onClick={() => save('errors?format=csv', 'rejected.csv')}>{t('errors')}</Button>
          <Button onClick={() => save('errors?format=xlsx', 'rejected.xlsx')}>{t('errorsXlsx')}</Button>
        </>
      )}
      {isLedger && <Button onClick={() => save('ledger.xlsx', job.fileName)}>{t('ledger')}</Button>}
    </div>
  );
}
