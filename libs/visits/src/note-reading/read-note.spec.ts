import { tuned } from '../../../../test/golden/note-reading/index.js';
import { judge, table, tally } from '../../../../test/golden/note-reading/score.js';
import { readNote } from './index.js';

const TODAY = '2026-05-20';

describe('tmp', () => {
  it('x', () => {
    const verdicts = tuned.flatMap((note) => judge(note, readNote(note.text, { today: TODAY, ...note })));
    process.stdout.write(table(tally(verdicts)) + '\n');
    for (const v of verdicts)
      if (v.outcome !== 'right' && !(v.outcome === 'extra' && v.field === 'minutes'))
        process.stdout.write(
          `${v.outcome.padEnd(8)} ${v.note} | ${v.field} | want=${v.expected} | read=${v.read}\n`,
        );
  });
});
