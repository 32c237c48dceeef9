import { useState } from 'react';
import { useTeams } from '../lib/me';
import { SelectField, TextField } from './field';

interface Select {
  label: string;
  /** What choosing nothing is called. */
  all: string;
}

interface Props<K extends string> {
  /** As the address has them. */
  shown: Record<'q' | 'teamId' | NoInfer<K>, string>;
  set: (changes: Record<string, string>) => void;
  search: { label: string; hint: string };
  /** The teams the reader sees, where there are any. */
  team: Select;
  lists: Record<K, Select & { choices: readonly { value: string; label: string }[] }>;
}

/** Search in words, the team, and a few fixed lists. */
export function FilterBar<K extends string>({ shown, set, search, team, lists }: Props<K>) {
  const [text, setText] = useState(shown.q);
  const { teams } = useTeams();
  const ofTeams = { ...team, choices: teams.map(({ id, name }) => ({ value: id, label: name })) };
  const selects = Object.entries<typeof ofTeams>({ ...(teams.length > 0 && { teamId: ofTeams }), ...lists });
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={search.label}
          type="search"
          value={text}
          placeholder={search.hint}
          onValue={(q) => {
            setText(q);
            set({ q });
          }}
        />
      </div>
      {selects.map(([name, { label, all, choices }]) => (
        <SelectField
          key={name}
          label={label}
          value={shown[name as K]}
          onValue={(value) => set({ [name]: value })}
          choices={[{ value: '', label: all }, ...choices]}
        />
      ))}
    </search>
  );
}
