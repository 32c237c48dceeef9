import { heldOut, tuned, type NoteCase } from '../../../../test/golden/note-reading/index.js';
import { judge, share, table, tally, type Verdict } from '../../../../test/golden/note-reading/score.js';
import { readNote } from './index.js';

const TODAY = '2026-05-20';
const verdictsOf = (notes: NoteCase[]): Verdict[] =>
  notes.flatMap((note) => judge(note, readNote(note.text, { today: TODAY, ...note })));
const wrong = (verdicts: Verdict[]): Verdict[] => verdicts.filter((one) => one.outcome === 'wrong');

/** Measured on the tuned notes, in percent of what they say; a change of rules may not fall below. */
const FLOORS: Record<string, number> = {
  kind: 90,
};

describe('reading of pasted notes', () => {
  const verdicts = verdictsOf(tuned);
  const rows = tally(verdicts);

  it(`reads ${tuned.length} notes and is never wrong where it is sure`, () => {
    process.stdout.write(`\n${tuned.length} notes\n${table(rows)}\n`);
    expect(wrong(verdicts)).toEqual([]);
  });

  it.each(Object.entries(FLOORS))('reads %s right in at least %d percent', (field, floor) => {
    expect(rows[field] && share(rows[field])).toBeGreaterThanOrEqual(floor);
  });

  it.each(tuned)('shows the words it read: $name', (note) => {
    const { fields } = readNote(note.text, { today: TODAY, ...note });
    for (const { text } of Object.values(fields)) expect(text.trim()).not.toBe('');
  });
});
