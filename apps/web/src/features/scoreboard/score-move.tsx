import { useState } from 'react';
import { Link } from 'react-router';
import { useRows, type ScoreMove as Move } from '../../lib/api';
import { difference } from '../../lib/format/decimal';
import { score } from '../../lib/format/figures';
import { may, useMe } from '../../lib/me';
import { useIndicatorName } from './indicator-name';
import { scores } from './text';

/** Long enough for the background job to have computed. */
const PATIENCE_MS = 90_000;

/** How a record moved its team's score, part by part; waits for the computation of a record just stored. */
export function ScoreMove({ recordId, storedAt }: { recordId: string; storedAt: string }) {
  const t = scores.use();
  const { data: me } = useMe();
  const [isFresh] = useState(() => Date.now() - Date.parse(storedAt) < PATIENCE_MS);
  const query = useRows(
    '/kpi/moves',
    { query: { recordId, sort: 'at', limit: 10 } },
    { enabled: may.readKpi(me), refetchEvery: (rows) => (isFresh && rows.length === 0 ? 2000 : false) },
  );
  if (!query.data || (!isFresh && query.rows.length === 0)) return null;
  const isPatient = query.dataUpdatedAt - Date.parse(storedAt) < PATIENCE_MS;
  return (
    <section className="stack-tight" aria-labelledby="score-move">
      <h2 id="score-move">{t('moveTitle')}</h2>
      {query.rows.length === 0 && <p className="quiet">{t(isPatient ? 'moveAwaited' : 'noMove')}</p>}
      {query.rows.map((move) => (
        <MoveLines key={move.id} move={move} />
      ))}
    </section>
  );
}

function MoveLines({ move }: { move: Move }) {
  const t = scores.use();
  const name = useIndicatorName();
  const parts = move.indicators.filter(
    ({ before, after }) => before.score !== after.score || before.raw !== after.raw,
  );
  return (
    <div>
      <p>
        <Link to={`/scores?team=${move.teamId}`}>{move.teamName}</Link>{' '}
        <FromTo before={move.before} after={move.after} />
      </p>
      {move.before === move.after && (
        <p className="small quiet">{t(parts.length === 0 ? 'noMove' : 'totalSame')}</p>
      )}
      <ul>
        {parts.map((part) => (
          <li key={part.code} className="small">
            {name(part.code)} <FromTo before={part.before.raw} after={part.after.raw} digits={2} />
            {part.before.score !== part.after.score && (
              <>
                {' · '}
                {t('points')} <FromTo before={part.before.score} after={part.after.score} />
              </>
            )}
          </li>
        ))}
      </ul>
      {move.causeCount > 1 && (
        <small className="quiet">
          {t('moveShared', { n: move.causeCount - 1, count: move.causeCount - 1 })}
        </small>
      )}
    </div>
  );
}

function FromTo({
  before,
  after,
  digits = 1,
}: {
  before: string | null;
  after: string | null;
  digits?: number;
}) {
  return (
    <span className="nowrap">
      {score(before, digits)} → <span className="strong">{score(after, digits)}</span>
      {before !== null && after !== null && (
        <span className="quiet"> ({difference(after, before, digits)})</span>
      )}
    </span>
  );
}
