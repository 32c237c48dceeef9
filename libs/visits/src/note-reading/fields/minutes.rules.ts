import { found, labelled, type Note } from '../note.js';
import type { Found } from '../note-reading.types.js';

/** Shorter than this a note is a list of facts, not an account of a meeting. */
const SHORTEST = 20;

/** A labelled account; else the note itself, which is what most people file as the minutes, for a look. */
export function readMinutes(note: Note): Found<string> | undefined {
  const label = labelled(note, 'minutes')[0];
  if (label) return found(note, note.text.slice(label.start, label.end), label.start, label.end, true);
  if (note.text.length < SHORTEST || !note.clauses.some((one) => one.mood === 'fact')) return undefined;
  return found(note, note.text, 0, note.text.length, false);
}
