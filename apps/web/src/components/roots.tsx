import './roots.css';

export interface RootsReached {
  groundbreaking: boolean;
  completion: boolean;
  commissioning: boolean;
  capacityAttainment: boolean;
}

/** The small mark beside a project: four roots under the ground line, filled as far as verified. */
export function Roots({ reached, label }: { reached: RootsReached; label: string }) {
  const roots = [
    reached.groundbreaking,
    reached.completion,
    reached.commissioning,
    reached.capacityAttainment,
  ];
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" role="img" aria-label={label} className="roots">
      <path className="roots-ground" d="M1 2h24" />
      {roots.map((is, at) => (
        <path key={at} className={is ? 'roots-reached' : 'roots-open'} d={`M${4 + at * 6} 4v${5 + at * 3}`} />
      ))}
    </svg>
  );
}
