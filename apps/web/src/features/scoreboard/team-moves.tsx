import { Link } from 'react-router';
import { useRows, type ScoreMove as Move } from '../../lib/api';
import { instant } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { hasPage, recordPath } from '../../lib/records';
import { term, terms } from '../../lib/terms';
import { FromTo } from './from-to';
import { MoveParts } from './move-parts';
import { scores } from './text';

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
