import type { SheetEntity } from '@taproot/sheet-fields';
import { api } from '../../lib/api';
import type { Mapping } from './sheet-draft';
import type { Hint } from './work';

export type Mode = 'preview' | 'commit';

export interface Order {
  file: File;
  entity: SheetEntity;
  mode: Mode;
  mapping: Mapping;
}

/** The Idempotency-Key, and who is told how much of the file is sent. */
interface Sending {
  key: string;
  onSent?: (share: number) => void;
}

export const orderImport = ({ file, entity, mode, mapping }: Order, sending: Sending) =>
  api.post('/imports', {
    body: form(file, { entity, mode, mapping: JSON.stringify(mapping) }),
    ...sending,
  });

export const analyse = (file: File, sheet: string, hint: Hint, sending: Sending) =>
  api.post('/imports/analysis', { body: form(file, { sheet, ...hint }), ...sending });

/** What tells one chosen file from another, for the key of a submission. */
export const identityOf = ({ name, size, lastModified }: File): string => `${name}|${size}|${lastModified}`;

function form(file: File, fields: Record<string, string | undefined>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) data.append(name, value);
  data.append('file', file);
  return data;
}
