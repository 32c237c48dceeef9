import { listed } from '../../lib/i18n';
import { score } from '../../lib/format/figures';
import { IndicatorTable } from './indicator-table';
import type { Indicator, Scorecard } from '../../lib/api';
import { useIndicatorName } from './indicator-name';
import { TeamMoves } from './team-moves';
import { scores } from './text';

interface Props {
  card: Scorecard;
  open: boolean;
  toggle: () => void;
  openRecords: (code: string) => void;
  /** The knowledge of the run it stands in; open for the live board. */
  until?: string;
}

export function ScoreRow({ card, open, toggle, openRecords, until }: Props) {
  const t = scores.use();
  const name = useIndicatorName();
  const missing = card.indicators.filter((i) => i.score === null).map((i) => name(i.code));
  const deducted = card.deductions.reduce((sum, { points }) => sum + points, 0);
  const reasons = [...new Set(card.deductions.map(({ code }) => code))].map((code) => {
    const key = `deduction.${code}`;
    return scores.has(key) ? t(key) : code;
  });
  return (
    <li className="score-row">
      <button type="button" className="score-head" aria-expanded={open} onClick={toggle}>
        <span className="score-team">
          <span className="strong">{card.teamName}</span>
          {card.rank !== null && <small className="quiet">{t('rank', { n: card.rank })}</small>}
        </span>
        <Bar indicators={card.indicators} />
        <span className="score-total">{score(card.score)}</span>
        <span className="sr-only">{t('open')}</span>
      </button>
      {card.status !== 'scored' && (
        <p className="small quiet">
          {t('missingWeight', { weight: score(card.availableWeight), missing: listed(missing) })}
        </p>
      )}
      {deducted > 0 && (
        <p className="small strong">
          {t('deductions', { points: score(deducted), count: deducted })} · {listed(reasons)}
        </p>
      )}
      {open && (
        <>
          <IndicatorTable indicators={card.indicators} openRecords={openRecords} />
          <TeamMoves teamId={card.teamId} until={until} />
        </>
      )}
    </li>
  );
}

/** The score made of its parts: width is weight, fill is score, hollow where nothing could be measured. */
function Bar({ indicators }: { indicators: Indicator[] }) {
  const t = scores.use();
  const name = useIndicatorName();
  const label = (i: Indicator) =>
    t('partLabel', {
      name: name(i.code),
      score: i.score === null ? t('noFigure') : score(i.score),
      weight: score(i.weight),
    });
  return (
    <span className="score-bar">
      <span className="sr-only">{indicators.map(label).join('; ')}</span>
      {indicators.map((i) => (
        <span
          key={i.code}
          className={`score-part ${i.score === null ? 'score-hollow' : ''}`}
          style={{ flexGrow: i.weight }}
          title={label(i)}
        >
          <span
            className="score-fill"
            style={{ width: `${Math.max(0, Math.min(100, Number(i.score ?? 0)))}%` }}
          />
        </span>
      ))}
    </span>
  );
}
