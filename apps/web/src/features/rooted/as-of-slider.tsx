import { useId, useRef, useState } from 'react';
import { Button } from '../../components/button';
import { businessDate, today } from '../../lib/format/dates';
import { useLanguage } from '../../lib/i18n';
import { monthEnds } from './roots';
import './as-of-slider.css';
import { rooted } from './text';

const MONTHS = 60;
const RESTED_MS = 250;

interface Props {
  /** A day, or empty for today. */
  asOf: string;
  onAsOf: (day: string) => void;
}

/** Five years of month ends up to today; the page follows once the hand rests. */
export function AsOfSlider({ asOf, onAsOf }: Props) {
  const t = rooted.use();
  const language = useLanguage();
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [dragged, setDragged] = useState<number>();
  const days = monthEnds(today(), MONTHS);
  const known = asOf === '' ? 0 : days.findIndex((day) => day <= asOf);
  const back = dragged ?? (known < 0 ? MONTHS : known);
  const drag = (to: number) => {
    setDragged(to);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      onAsOf(to === 0 ? '' : (days[to] ?? ''));
      setDragged(undefined);
    }, RESTED_MS);
  };
  const label = back === 0 ? t('asOfToday') : `${t('asOf')} ${businessDate(days[back], language)}`;
  const printed = `${t('asOf')} ${businessDate(days[back] ?? today(), language)}`;
  return (
    <>
      <p className="print-only small">{printed}</p>
      <div className="as-of no-print">
        <label htmlFor={id}>{label}</label>
        <input
          id={id}
          type="range"
          min={0}
          max={MONTHS}
          value={MONTHS - back}
          aria-valuetext={label}
          onChange={(e) => drag(MONTHS - Number(e.target.value))}
        />
        {back > 0 && (
          <Button look="quiet" onClick={() => drag(0)}>
            {t('backToToday')}
          </Button>
        )}
      </div>
    </>
  );
}
