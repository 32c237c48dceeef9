import type { ReactNode } from 'react';
import './facts.css';

/** Name and value; an empty value drops its line. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

/** Facts at one side, the story at the other; one below the other where it is narrow. */
export function TwoSides({
  left,
  right,
  wide = 'right',
}: {
  left: ReactNode;
  right: ReactNode;
  wide?: 'left' | 'right';
}) {
  return (
    <div className={`two-sides two-sides-${wide}`}>
      <div className="stack">{left}</div>
      <div className="stack">{right}</div>
    </div>
  );
}
