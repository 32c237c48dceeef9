import type { Picked } from '../../components/combobox';
import type { Counterpart, NoteReading, VisitFields, VisitKind } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { uuid } from '../../lib/uuid';

/** A visit while it is being written. `clientRef` makes it one visit however often it is sent. */
export interface VisitDraft {
  clientRef: string;
  kind: VisitKind;
  enterprise: Picked;
  leadId: string;
  leadTitle: string;
  teamId: string;
  occurredOn: string;
  place: string;
  hosts: string[];
  counterparts: Counterpart[];
  needs: string;
  minutes: string;
  sawSite: boolean;
  dataExchanged: boolean;
  siteChosen: boolean;
  nextWhat: string;
  nextDueOn: string;
  /** Fields a pasted note only suggests, with the words they were read from, until someone says they are right. */
  doubts: Record<string, string>;
}

export function blankDraft(teamId: string, userId: string): VisitDraft {
  return {
    clientRef: uuid(),
    kind: 'outgoing',
    enterprise: { id: null, label: '' },
    leadId: '',
    leadTitle: '',
    teamId,
    occurredOn: today(),
    place: '',
    hosts: [userId],
    counterparts: [],
    needs: '',
    minutes: '',
    sawSite: false,
    dataExchanged: false,
    siteChosen: false,
    nextWhat: '',
    nextDueOn: '',
    doubts: {},
  };
}

/** Written so far: an opened and untouched form is not worth keeping. */
export function hasContent(d: VisitDraft): boolean {
  return Boolean(d.enterprise.label || d.needs || d.minutes || d.nextWhat || d.counterparts.length > 0);
}

/** The pasted note put into the draft; what the note does not say stays as it was. */
export function withReading(draft: VisitDraft, note: string, { visit, fields }: NoteReading): VisitDraft {
  const {
    kind,
    enterpriseId,
    enterpriseName,
    occurredOn,
    place,
    counterparts,
    hosts,
    needs,
    minutes,
    nextStep,
  } = visit;
  const verbatim = minutes === undefined || minutes?.trim() === note.trim();
  const doubts = Object.entries(fields).flatMap(([path, { text, sure }]) =>
    sure || !isOnForm(path) || (verbatim && path === 'minutes') ? [] : [[path, text] as const],
  );
  return {
    ...draft,
    kind: kind ?? draft.kind,
    enterprise: enterpriseName ? { id: enterpriseId ?? null, label: enterpriseName } : draft.enterprise,
    occurredOn: occurredOn ?? draft.occurredOn,
    place: place ?? draft.place,
    counterparts: counterparts?.length ? counterparts : draft.counterparts,
    hosts: hosts?.length ? [...new Set([...draft.hosts, ...hosts])] : draft.hosts,
    needs: needs ?? draft.needs,
    minutes: minutes ?? (draft.minutes || note),
    sawSite: visit.sawSite ?? draft.sawSite,
    dataExchanged: visit.dataExchanged ?? draft.dataExchanged,
    siteChosen: visit.siteChosen ?? draft.siteChosen,
    nextWhat: nextStep?.what ?? draft.nextWhat,
    nextDueOn: nextStep?.dueOn ?? draft.nextDueOn,
    doubts: Object.fromEntries(doubts),
  };
}

/** A doubt that no field shows could never be settled. */
const isOnForm = (path: string): boolean => ON_FORM.has(path.split('.')[0] ?? '');
const ON_FORM = new Set([
  'kind',
  'enterpriseName',
  'enterpriseId',
  'occurredOn',
  'place',
  'hosts',
  'counterparts',
  'needs',
  'minutes',
  'sawSite',
  'dataExchanged',
  'siteChosen',
  'nextStep',
]);

/** Doubts about this field or anything inside it. */
export function doubtsAt(draft: VisitDraft, path: string): string[] {
  return Object.keys(draft.doubts).filter((key) => key === path || key.startsWith(`${path}.`));
}

/** How many confirmations are open: a person or a next step is one, whatever in it is doubted. */
export function openDoubts({ doubts }: VisitDraft): number {
  const place = (key: string) =>
    key.startsWith('counterparts.') ? key.split('.', 2).join('.') : key.split('.')[0];
  return new Set(Object.keys(doubts).map(place)).size;
}

export function withoutDoubts(draft: VisitDraft, ...paths: string[]): VisitDraft {
  const kept = Object.entries(draft.doubts).filter(
    ([key]) => !paths.some((path) => key === path || key.startsWith(`${path}.`)),
  );
  return { ...draft, doubts: Object.fromEntries(kept) };
}

/** What POST /visits takes; blank fields are left out. */
export function bodyOf(draft: VisitDraft, files: string[]): VisitFields & { clientRef: string } {
  const { enterprise, nextWhat } = draft;
  return {
    clientRef: draft.clientRef,
    kind: draft.kind,
    teamId: draft.teamId,
    occurredOn: draft.occurredOn,
    leadId: draft.leadId || undefined,
    ...investorOf(enterprise, draft.leadId),
    place: draft.place.trim() || undefined,
    hosts: draft.hosts,
    counterparts: draft.counterparts
      .filter((c) => c.name.trim())
      .map((c) => ({ ...c, title: c.title?.trim() || undefined })),
    needs: draft.needs.trim() || undefined,
    minutes: draft.minutes.trim() || undefined,
    files: files.length > 0 ? files : undefined,
    sawSite: draft.sawSite || undefined,
    dataExchanged: draft.dataExchanged || undefined,
    siteChosen: draft.siteChosen || undefined,
    nextStep: nextWhat.trim() ? { what: nextWhat.trim(), dueOn: draft.nextDueOn } : undefined,
  };
}

/** A lead says by itself who its investor is; a name typed beside it would only be able to disagree. */
function investorOf(
  { id, label }: Picked,
  leadId: string,
): Pick<VisitFields, 'enterpriseId' | 'enterpriseName'> {
  if (id) return { enterpriseId: id };
  return leadId ? {} : { enterpriseName: label.trim() || undefined };
}
