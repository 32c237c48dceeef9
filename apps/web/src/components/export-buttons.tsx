import { useState } from 'react';
import { download } from '../lib/api';
import { today } from '../lib/format/dates';
import { Button } from './button';
import { common } from './text';
import { useToast } from './toast';

type List = '/contracts' | '/projects' | '/leads' | '/visits' | '/facilitation-tasks';
type Query = Record<string, string | readonly string[] | undefined>;
const FORMATS = ['xlsx', 'csv'] as const;

/** The whole list behind the filters, as a spreadsheet; for the desk, where one is opened. */
export function ExportButtons({ list, query, name }: { list: List; query: Query; name: string }) {
  const t = common.use();
  const tell = useToast();
  const [busy, setBusy] = useState('');
  const save = async (format: (typeof FORMATS)[number]) => {
    setBusy(format);
    try {
      await download(`${list}/export`, `${name} ${today()}.${format}`, { ...query, format });
    } catch (error) {
      tell((error as Error).message);
    } finally {
      setBusy('');
    }
  };
  return FORMATS.map((format) => (
    <Button
      key={format}
      look="quiet"
      className="desk-only"
      busy={busy === format}
      onClick={() => void save(format)}
    >
      {t('exportAs', { format })}
    </Button>
  ));
}
