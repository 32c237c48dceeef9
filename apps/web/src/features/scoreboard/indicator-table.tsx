import type { ReactNode } from 'react';
import { Figure } from '../../components/figure';
import type { Indicator } from '../../lib/api';
import { score } from '../../lib/format/figures';
import { useLanguage } from '../../lib/i18n';
import { useIndicatorName } from './indicator-name';
import { fractionOf } from './operands';
import { scores } from './text';

/** Indicator → the formula with the numbers in it → how many records stand behind it. */
export function IndicatorTable({
  indicators,
  openRecords,
}: {
  indicators: Indicator[];
  openRecords: (code: string) => void;
}) {
  const t = scores.use();
  const name = useIndicatorName();
  return (
    <ul className="indicators">
      {indicators.map((i) => (
        <li key={i.code} className="indicator">
          <div className="indicator-name">
            <span className="strong">{name(i.code)}</span>
            <small className="quiet">
              {t('weight')} {score(i.weight)} ·{' '}
              {t('band', { floor: score(i.floor), target: score(i.target) })}
            </small>
          </div>
          <Formula indicator={i} />
          <div className="indicator-end">
            <span className="strong">{score(i.score)}</span>
            {i.counted + i.rejected > 0 && (
              <Figure opens={t('why', { name: name(i.code) })} onOpen={() => openRecords(i.code)}>
                <small>{t('countedRejected', { counted: i.counted, rejected: i.rejected })}</small>
              </Figure>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** Findings that say where a figure comes from, not what to look at. */
const OF = { 'score-of-district': true, 'score-of-city': true };

export function Formula({ indicator, children }: { indicator: Indicator; children?: ReactNode }) {
  const { steps, missing, findings } = indicator;
  const t = scores.use();
  const fraction = fractionOf(t, indicator, useLanguage());
  return (
    <div className="formula">
      {missing && <p className="small">{t(`missing.${missing}`)}</p>}
      {steps?.map((step) => (
        <p key={step.code}>
          <small className="quiet">{t(`step.${step.code}`)}</small>{' '}
          {step.code === 'raw' && fraction ? (
            <span title={step.expression}>{fraction}</span>
          ) : (
            expressed(step)
          )}
          {step.code === 'score' && <small className="quiet"> {bound(t, indicator)}</small>}
        </p>
      ))}
      {children}
      {findings?.map(({ code }) => (
        <p key={code} className={code in OF ? 'small' : 'small strong'}>
          {code in OF ? '' : `${t('finding')}: `}
          {findingWords(t, code)}
        </p>
      ))}
    </div>
  );
}

/** A value that is its own calculation is said once. */
function expressed({ expression, value }: Indicator['steps'][number]): string {
  const isNumber = /^[\d.]+$/.test(expression);
  return isNumber ? score(value, 2) : `${expression} = ${score(value, 2)}`;
}

/** Why the written fraction is not what stands behind the equals sign. */
function bound(t: ReturnType<typeof scores.use>, { shrunk, floor, target }: Indicator): string {
  const [x, low, high] = [Number(shrunk), Number(floor), Number(target)];
  if ((x - low) / (high - low) < 0) return t('underFloor', { floor: score(floor) });
  return (x - low) / (high - low) > 1 ? t('overTarget', { target: score(target) }) : '';
}

function findingWords(t: ReturnType<typeof scores.use>, code: string): string {
  const key = `finding.${code}`;
  return scores.has(key) ? t(key) : code;
}
