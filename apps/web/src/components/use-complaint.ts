import { createContext, useContext } from 'react';
import { businessDate } from '../lib/format/dates';
import { useLanguage } from '../lib/i18n';
import { common } from './text';

/** What a control asks for and does not have. */
export type Complaint = { kind: 'missing' | 'unchosen' | 'form' } | { kind: 'early' | 'late'; limit: string };

/** What the form around says of its fields, by the id of their controls. */
export const Complaints = createContext<ReadonlyMap<string, Complaint>>(new Map());

/** In the words of the page; `ask` is what the field itself would say. */
export function useComplaint(id: string, ask: string | undefined): string | undefined {
  const t = common.use();
  const language = useLanguage();
  const complaint = useContext(Complaints).get(id);
  if (!complaint) return undefined;
  if ('limit' in complaint) return t(complaint.kind, { day: businessDate(complaint.limit, language) });
  return ask ?? t(complaint.kind);
}
