import { difference } from '../../lib/format/decimal';
import { score } from '../../lib/format/figures';

/** As many digits as it takes to see that it moved. */
export function FromTo({
  before,
  after,
  digits = 1,
}: {
  before: string | null;
  after: string | null;
  digits?: number;
}) {
  const alike = before !== after && digits < 3 && score(before, digits) === score(after, digits);
  if (alike) return <FromTo before={before} after={after} digits={digits + 1} />;
  return (
    <span className="nowrap">
      {score(before, digits)} → <span className="strong">{score(after, digits)}</span>
      {before !== null && after !== null && (
        <span className="quiet"> ({difference(after, before, digits)})</span>
      )}
    </span>
  );
}
