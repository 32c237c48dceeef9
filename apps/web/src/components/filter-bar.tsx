import { useState } from 'react';
import { useTeams } from '../lib/me';
import { SelectField, TextField } from './field';

interface Filter {
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What choosing nothing is called. */
  all: string;
}

interface Props {
  search: Omit<Filter, 'all'> & { hint: string };
  /** The teams the reader sees, where there are any. */
  team: Filter;
  more: readonly (Filter & { choices: readonly { value: string; label: string }[] })[];
}

/** Search in words, the team, and a few fixed lists. */
export function FilterBar({ search, team, more }: Props) {
  const [text, setText] = useState(search.value);
  const { teams } = useTeams();
  const ofTeams = teams.map(({ id, name }) => ({ value: id, label: name }));
  const selects = teams.length > 0 ? [{ ...team, choices: ofTeams }, ...more] : more;
  return (
    <search className="filters no-print">
      <div className="filter-wide">
        <TextField
          label={search.label}
          type="search"
          value={text}
          placeholder={search.hint}
          onValue={(value) => {
            setText(value);
            search.onValue(value);
          }}
        />
      </div>
      {selects.map(({ all, choices, ...select }) => (
        <SelectField key={select.label} {...select} choices={[{ value: '', label: all }, ...choices]} />
      ))}
    </search>
  );
}
