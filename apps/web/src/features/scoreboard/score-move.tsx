import { useState } from 'react';
import { Link } from 'react-router';
import { useRows, type ScoreMove as Move } from '../../lib/api';
import { difference } from '../../lib/format/decimal';
import { instant } from '../../lib/format/dates';
import { score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { may, useMe } from '../../lib/me';
import { hasPage, recordPath } from '../../lib/records';
import { term, terms } from '../../lib/terms';
import { useIndicatorName } from './indicator-name';
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

/** What moved a unit's score lately and why, up to what a run knew. */
export function TeamMoves({ teamId, until }: { teamId: string; until?: string }) {
  const t = scores.use();
  const language = useLanguage();
  const query = useRows(
    '/kpi/moves',
    { query: { teamId, until, sort: '-at', limit: 20 } },
    { refetchEvery: () => (until ? false : 10_000) },
  );
  const moves = query.rows.filter((move) => move.before !== move.after).slice(0, 5);
  if (moves.length === 0) return null;
  return (
    <section className="team-moves" aria-labelledby={`moves-${teamId}`}>
      <h3 id={`moves-${teamId}`}>{t('lately')}</h3>
      <ul className="turns">
        {moves.map((move) => (
          <li key={move.id}>
            <p className="row spread">
              <FromTo before={move.before} after={move.after} />
              <small className="quiet">{instant(move.at, language)}</small>
            </p>
            <Causes move={move} />
            <MoveParts move={move} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The records a move came from, each a door; none of them was a new day. */
function Causes({ move: { causes, causeCount } }: { move: Move }) {
  const t = scores.use();
  const say = terms.use();
  const named = causes.slice(0, 3);
  if (causeCount === 0) return <p className="small">{t('newDay')}</p>;
  return (
    <ul className="small">
      {named.map(({ recordType, recordId, label }) => (
        <li key={recordId}>
          <span className="quiet">{term(say, recordType)}</span>{' '}
          {hasPage(recordType) ? (
            <Link to={recordPath(recordType, recordId)}>{label || t('openCause')}</Link>
          ) : (
            label
          )}
        </li>
      ))}
      {causeCount > named.length && (
        <li className="quiet">
          {t('moveShared', { n: causeCount - named.length, count: causeCount - named.length })}
        </li>
      )}
    </ul>
  );
}

const partsOf = ({ indicators }: Move) =>
  indicators.filter(({ before, after }) => before.score !== after.score || before.raw !== after.raw);

function MoveParts({ move }: { move: Move }) {
  const t = scores.use();
  const name = useIndicatorName();
  const parts = partsOf(move);
  return (
    <>
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
    </>
  );
}

/** As many digits as it takes to see that it moved. */
function FromTo({
  before,
  after,
  digits = 1,
}: {
  before: string | null;
  after: string | null;
  digits?: number;
}) {
  const alike = before !== after && digits < 3 && score(before, digits) === score(after, digits);
  if (alike) return <FromTo before={before} after={after} digits={digits + 1} />;
  return (
    <span className="nowrap">
      {score(before, digits)} → <span className="strong">{score(after, digits)}</span>
      {before !== null && after !== null && (
        <span className="quiet"> ({difference(after, before, digits)})</span>
      )}
    </span>
  );
}
