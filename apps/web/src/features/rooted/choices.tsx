import { SelectField } from '../../components/field';
import { today } from '../../lib/format/dates';
import { term, terms } from '../../lib/terms';
import { CATEGORIES } from './scope';
import { rooted } from './text';

const YEARS = 6;

/** Which teams, and what was signed when. */
export function Choices({
  category,
  period,
  set,
}: {
  category: string;
  period: string;
  set: (changes: Record<string, string>) => void;
}) {
  const t = rooted.use();
  const say = terms.use();
  return (
    <>
      <SelectField
        label={t('scope')}
        value={category}
        onValue={(value) => set({ category: value })}
        choices={CATEGORIES.map((value) => ({ value, label: term(say, value) }))}
      />
      <SignedIn period={period} set={set} />
    </>
  );
}

export function SignedIn({ period, set }: { period: string; set: (changes: { period: string }) => void }) {
  const t = rooted.use();
  const thisYear = Number(today().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  return (
    <SelectField
      label={t('period')}
      value={period}
      onValue={(value) => set({ period: value })}
      choices={[{ value: '', label: t('ever') }, ...years.map((year) => ({ value: year, label: year }))]}
    />
  );
}
