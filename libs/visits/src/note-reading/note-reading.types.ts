export type VisitKind = 'outgoing' | 'incoming' | 'mutual-inspection';
export type Seniority = 'decision-maker' | 'senior' | 'working';

export interface Counterpart {
  name: string;
  title?: string;
  seniority: Seniority;
}

/** What a note says of a visit. Absent = not read. Dates `YYYY-MM-DD`; amounts in whole units, two decimals. */
export interface VisitReading {
  kind?: VisitKind;
  enterpriseName?: string;
  occurredOn?: string;
  place?: string;
  counterparts?: Counterpart[];
  /** Names of our own people who were there. */
  hosts?: string[];
  needs?: string;
  minutes?: string;
  sawSite?: boolean;
  dataExchanged?: boolean;
  siteChosen?: boolean;
  /** `dueOn` is absent where the note names no day. */
  nextStep?: { what: string; dueOn?: string };
  expectedInvestment?: { amount: string; currency: string };
}

/** The words a field was read from; `sure: false` wants a look before it is saved. */
export interface FieldReading {
  text: string;
  sure: boolean;
}

/** Paths: `kind`, `counterparts.0.title`, `hosts.1`, `nextStep.dueOn`, `expectedInvestment` … */
export interface NoteReading {
  visit: VisitReading;
  fields: Record<string, FieldReading>;
}

export interface NoteContext {
  /** The reader's day, `YYYY-MM-DD`, in the city's time zone. */
  today: string;
  /** Names of enterprises already on file, near ones first; the first 5,000 are looked at. */
  enterprises?: string[];
  /** Names of our own people. */
  people?: string[];
}

/** A value with its words, before it has a place in the reading. */
export interface Found<T> extends FieldReading {
  value: T;
}
