import type { Day } from '@taproot/kernel';

/** A clock of a task, in working minutes without its pauses. */
export interface ClockFact {
  /** Elapsed until it stopped, or until the end of the as-of day while it runs. */
  minutes: number;
  allowed: number;
  /** The day it stopped; null while it runs. */
  endedOn: Day | null;
}

/** What a department left off with when it declined a task. */
export interface DeclineFact {
  /** To the result, stopped by the decline. */
  clock: ClockFact;
  /** The decline was the first answer as well. */
  isAnswer: boolean;
}

/** A facilitation task as a department sees it (domain.md §6). */
export interface TaskFact {
  id: string;
  /** `owner` answers for the task; `joint` was asked to take part and answers by its acceptance. */
  role: 'owner' | 'joint';
  /** 2 for a task of high priority. */
  weight: number;
  receivedOn: Day;
  response: ClockFact;
  /** Null for a joint department, and of a task that stands declined. */
  resolution: ClockFact | null;
  /** Null unless it stands declined. */
  declined: DeclineFact | null;
  /** The requester closed it, and it is closed still. */
  closedOn: Day | null;
  /** The first time it was reopened. */
  reopenedOn: Day | null;
  /** 1–5, the requester's at closing. */
  rating: number | null;
  /** Weeks begun since three times the allowed time ran out, up to a decline; 0 within it, and once closed. */
  weeksPastThrice: number;
}

/** What enterprises said of the team or of its services, as one score. */
export interface SurveyFact {
  /** The survey campaign. */
  id: string;
  /** 0–100; null when there is no score to show. */
  score: string | null;
  answers: number;
  /** Whose score it is, of a team's: too few answers of its own take the district's, else the city's. */
  of?: 'team' | 'district' | 'city' | null;
  /** Of a null score: nobody was to be asked, or the team withheld the list. */
  missing: 'by-nature' | 'by-omission' | null;
  /** False below 30 % of answers: shown, not ranked. */
  rankable: boolean;
}
