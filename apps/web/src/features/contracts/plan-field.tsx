import { TextField } from '../../components/field';
import { PLANNED, type PlanDates } from './amended-terms';
import { contracts } from './text';

interface Props {
  value: PlanDates;
  onValue: (value: PlanDates) => void;
  errorAt: (path: string) => string | undefined;
}

/** When each stage is to come, as exact as was agreed. */
export function PlanField({ value, onValue, errorAt }: Props) {
  const t = contracts.use();
  return (
    <fieldset className="field">
      <legend>{t('plan')}</legend>
      {PLANNED.map((stage) => (
        <TextField
          key={stage}
          label={t(stage)}
          optional
          placeholder="2027-03"
          value={value[stage] ?? ''}
          onValue={(date) => onValue({ ...value, [stage]: date })}
          error={errorAt(`plan.${stage}`)}
        />
      ))}
    </fieldset>
  );
}
