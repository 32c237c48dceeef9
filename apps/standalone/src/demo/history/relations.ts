import type { Day } from '@taproot/kernel';
import type { VisitKind } from '@taproot/kpi-formulas';
import type { DemoEnterprise, DemoPerson } from './enterprises.js';
import type { Outcome } from './lead-course.js';
import type { World } from './world.js';

/** How a team works. Shares from 0 to 1. */
export interface Habits {
  team: string;
  people: string[];
  /** Colleagues outside the team who know the enterprises' people. */
  acquaintances: string[];
  /** Meets someone whom others recorded too. */
  knows: number;
  files: number;
  needs: number;
  next: number;
  typesLate: number;
}

/** How deep the relation to one enterprise goes (domain.md §3, depth ladder). */
export type Goal = 20 | 40 | 60 | 80 | 100;

/** One enterprise from the first visit on. */
export interface Thread {
  enterprise: DemoEnterprise;
  start: Day;
  goal: Goal;
  lead: { outcome: Outcome; owner: string; judge: string; channel: string; negotiationAfter?: number } | null;
  /** Two visits so far, the last of them left so that something is to be done about it now. */
  open?: { lastOn: Day; dueOn: Day; host: string; typedOn?: Day };
}

export interface Meeting {
  kind: VisitKind;
  day: Day;
  /** Met the one who decides, who saw the site; supported. */
  inspects: boolean;
  data: boolean;
  chooses: boolean;
}

/** Whom others recorded; whom the visitors themselves did. */
export function isKnownToOthers({ book }: World, habits: Habits, person: DemoPerson): boolean {
  const recorder = book.recorderOf(person);
  return recorder !== undefined && !habits.people.includes(recorder);
}
