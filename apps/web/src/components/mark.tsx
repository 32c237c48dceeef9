import './mark.css';

/** Logo: what was signed above the ground line, what took root below it. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" className="mark">
      <path className="mark-signed" d="M12 3v8M7 7v4M17 6v5" />
      <path className="mark-ground" d="M2 11h20" />
      <path className="mark-root" d="M5 11v3M9.5 11v6M14 11v10M18.5 11v4" />
    </svg>
  );
}

/** The empty state: a ground line with nothing below it. */
export function BareGround() {
  return (
    <svg width="160" height="56" viewBox="0 0 160 56" aria-hidden="true" className="mark">
      <path className="mark-ground" d="M4 20h152" />
      <path className="mark-hollow" d="M44 20v14M68 20v22M92 20v28M116 20v12" />
    </svg>
  );
}
