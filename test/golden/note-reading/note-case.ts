import type { NoteContext, VisitReading } from '../../../libs/visits/src/note-reading/note-reading.types.js';

/**
 * A note as somebody typed it, and what a careful colleague would take from it.
 * `ask`: fields that the note leaves open, where even the right value must not be marked sure
 * (people by name: `王总.seniority`). Today is Wednesday 2026-05-20 unless said otherwise.
 */
export interface NoteCase extends Omit<NoteContext, 'today'> {
  name: string;
  text: string;
  today?: string;
  expect: VisitReading;
  ask?: string[];
}
