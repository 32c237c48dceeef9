import { useId } from 'react';

interface Props {
  label: string;
  scale: { min: number; max: number };
  /** What the lowest and the highest mark stand for. */
  ends: [string, string];
  value: number | undefined;
  onValue: (mark: number) => void;
}

/** One mark of a scale, large enough for a thumb. */
export function Question({ label, scale: { min, max }, ends, value, onValue }: Props) {
  const name = useId();
  const marks = Array.from({ length: max - min + 1 }, (_, at) => min + at);
  return (
    <fieldset>
      <legend>{label}</legend>
      <div className={marks.length > 5 ? 'survey-marks survey-many' : 'survey-marks'}>
        {marks.map((mark) => (
          <label key={mark} className="survey-mark">
            <input type="radio" name={name} checked={value === mark} onChange={() => onValue(mark)} />
            {mark}
          </label>
        ))}
      </div>
      <div className="survey-ends">
        <small className="quiet">{ends[0]}</small>
        <small className="quiet">{ends[1]}</small>
      </div>
    </fieldset>
  );
}
