import type { ScoreMove as Move } from '../../lib/api';
import { FromTo } from './from-to';
import { useIndicatorName } from './indicator-name';
import { scores } from './text';

export const partsOf = ({ indicators }: Move) =>
  indicators.filter(({ before, after }) => before.score !== after.score || before.raw !== after.raw);

/** What moved of a score, indicator by indicator. */
export function MoveParts({ move }: { move: Move }) {
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
