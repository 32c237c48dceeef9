import { api } from '../../lib/api';
import type { Entity } from './import-fields';
import type { Mapping } from './sheet-draft';
import type { Hint } from './work';

export type Mode = 'preview' | 'commit';

export interface Order {
  file: File;
  entity: Entity;
  mode: Mode;
  mapping: Mapping;
}

export const orderImport = ({ file, entity, mode, mapping }: Order, key: string) =>
  api.post('/imports', { body: form(file, { entity, mode, mapping: JSON.stringify(mapping) }), key });

export const analyse = (file: File, sheet: string, hint: Hint, key: string) =>
  api.post('/imports/analysis', { body: form(file, { sheet, ...hint }), key });

/** What tells one chosen file from another, for the key of a submission. */
export const identityOf = ({ name, size, lastModified }: File): string => `${name}|${size}|${lastModified}`;

function form(file: File, fields: Record<string, string | undefined>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) if (value) data.append(name, value);
  data.append('file', file);
  return data;
}
