import { useState } from 'react';
import { Link } from 'react-router';
import { useRows, type ScoreMove as Move } from '../../lib/api';
import { may, useMe } from '../../lib/me';
import { FromTo } from './from-to';
import { MoveParts, partsOf } from './move-parts';
import { scores } from './text';

/** Long enough for the background job to have computed. */
const PATIENCE_MS = 90_000;

/** How a record moved scores, part by part; waits for the computation of what was just stored. */
export function ScoreMove({ recordId, storedAt }: { recordId: string; storedAt: string }) {
  const t = scores.use();
  const { data: me } = useMe();
  const [isFresh] = useState(() => Date.now() - Date.parse(storedAt) < PATIENCE_MS);
  const isAwaited = (rows: readonly Move[]) =>
    isFresh && !rows.some(({ at }) => Date.parse(at) >= Date.parse(storedAt));
  const query = useRows(
    '/kpi/moves',
    { query: { recordId, sort: '-at', limit: 10 } },
    { enabled: may.readKpi(me), refetchEvery: (rows) => (isAwaited(rows) ? 2000 : false) },
  );
  if (!query.data || (!isFresh && query.rows.length === 0)) return null;
  const isPatient = query.dataUpdatedAt - Date.parse(storedAt) < PATIENCE_MS;
  return (
    <section className="stack-tight" aria-labelledby="score-move">
      <h2 id="score-move">{t('moveTitle')}</h2>
      {isAwaited(query.rows) && <p className="quiet">{t(isPatient ? 'moveAwaited' : 'noMove')}</p>}
      {worthTelling(query.rows).map((move) => (
        <div key={move.id}>
          <p>
            <Link to={`/scores?team=${move.teamId}`}>{move.teamName}</Link>{' '}
            <FromTo before={move.before} after={move.after} />
          </p>
          <MoveParts move={move} />
          {move.causeCount > 1 && (
            <small className="quiet">
              {t('moveShared', { n: move.causeCount - 1, count: move.causeCount - 1 })}
            </small>
          )}
        </div>
      ))}
    </section>
  );
}

/** What moved; where nothing did, the newest says so. */
function worthTelling(moves: readonly Move[]): readonly Move[] {
  const moved = moves.filter((move) => move.before !== move.after || partsOf(move).length > 0);
  return moved.length > 0 ? moved : moves.slice(0, 1);
}
