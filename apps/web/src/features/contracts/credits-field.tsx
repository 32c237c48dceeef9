import { Button } from '../../components/button';
import { FieldError, SelectField, TextField } from '../../components/field';
import { useTeams } from '../../lib/me';
import { tidy } from '../../lib/format/decimal';
import { contracts } from './text';

export interface Credit {
  teamId: string;
  percent: string;
}

interface Props {
  value: readonly Credit[];
  onValue: (value: Credit[]) => void;
  error?: string;
}

/** Who shares in a contract; says at every key what is left of the whole. */
export function CreditsField({ value, onValue, error }: Props) {
  const t = contracts.use();
  const { teams } = useTeams();
  const change = (at: number, changes: Partial<Credit>) =>
    onValue(value.map((credit, i) => (i === at ? { ...credit, ...changes } : credit)));
  const name = (id: string) => teams.find((team) => team.id === id)?.name ?? t('creditTeam');
  return (
    <fieldset className="field">
      <legend>{t('credits')}</legend>
      {value.map((credit, at) => (
        <div key={at} className="row">
          <SelectField
            label={t('creditTeam')}
            value={credit.teamId}
            required
            onValue={(teamId) => change(at, { teamId })}
            choices={[
              { value: '', label: t('chooseTeam') },
              ...teams.map((team) => ({ value: team.id, label: team.name })),
            ]}
          />
          <TextField
            label={t('creditOf', { team: name(credit.teamId) })}
            inputMode="decimal"
            pattern="\d{1,3}(\.\d{1,4})?"
            ask={t('creditAsk')}
            required
            value={credit.percent}
            onValue={(percent) => change(at, { percent })}
          />
          {value.length > 1 && (
            <Button
              look="quiet"
              className="button-icon"
              aria-label={t('removeTeam', { team: name(credit.teamId) })}
              onClick={() => onValue(value.filter((_, i) => i !== at))}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          )}
        </div>
      ))}
      <div className="row spread">
        <Button onClick={() => onValue([...value, { teamId: '', percent: left(value) }])}>
          {t('addTeam')}
        </Button>
        <Remainder value={value} />
      </div>
      {error && <FieldError>{error}</FieldError>}
    </fieldset>
  );
}

function Remainder({ value }: { value: readonly Credit[] }) {
  const t = contracts.use();
  const open = WHOLE - sum(value);
  if (open === 0) return <small className="quiet">{t('creditsWhole')}</small>;
  const n = percentOf(open < 0 ? -open : open);
  return <small className="field-error">{t(open > 0 ? 'creditsLeft' : 'creditsOver', { n })}</small>;
}

/** Ten-thousandths of a percent, so that the sum is exact. */
const WHOLE = 1_000_000;

function sum(value: readonly Credit[]): number {
  return value.reduce(
    (total, { percent }) => total + (/^\d{1,3}(\.\d{1,4})?$/.test(percent) ? units(percent) : 0),
    0,
  );
}

function units(percent: string): number {
  const [whole = '0', fraction = ''] = percent.split('.');
  return Number(whole) * 10_000 + Number(fraction.padEnd(4, '0'));
}

function percentOf(open: number): string {
  return tidy(`${Math.floor(open / 10_000)}.${String(open % 10_000).padStart(4, '0')}`);
}

function left(value: readonly Credit[]): string {
  const open = WHOLE - sum(value);
  return open > 0 ? percentOf(open) : '';
}
