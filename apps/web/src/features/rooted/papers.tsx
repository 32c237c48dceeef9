import { useState } from 'react';
import { Button } from '../../components/button';
import { useToast } from '../../components/toast';
import { download, useAnswer } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { may, useMe } from '../../lib/me';
import { inAddress, type Filters } from './filters';
import { rooted } from './text';

/** What a meeting takes along: the brief of what is on the screen, and the office's own ledger with the figures of today. */
export function Papers({ asOf, filters }: { asOf: string; filters: Filters }) {
  const t = rooted.use();
  const { data: me } = useMe();
  return (
    <>
      <Paper
        path={`/dashboards/brief?${inAddress({ ...filters, format: 'docx' })}`}
        name={`${t('briefName')} ${asOf || today()}.docx`}
      >
        {t('brief')}
      </Paper>
      {may.readLedgers(me) && <Ledger />}
    </>
  );
}

/** The newest workbook the office brought in; where it brought none, the list of contracts. */
function Ledger() {
  const t = rooted.use();
  const { data } = useAnswer('/imports/ledgers', { query: { limit: 1 } });
  const [newest] = data?.items ?? [];
  if (!data) return null;
  if (newest)
    return (
      <Paper path={`/imports/${newest.id}/ledger.xlsx`} name={newest.fileName}>
        {t('ledger')}
      </Paper>
    );
  return (
    <Paper path="/contracts/export?format=xlsx" name={`${t('contractsName')} ${today()}.xlsx`}>
      {t('contractList')}
    </Paper>
  );
}

function Paper({ path, name, children }: { path: string; name: string; children: string }) {
  const tell = useToast();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      await download(path, name);
    } catch (error) {
      tell((error as Error).message);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button look="quiet" busy={busy} title={name} onClick={() => void save()}>
      {children}
    </Button>
  );
}
