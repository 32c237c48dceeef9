/** What is asked of the figures on the screen, as the API takes it. */
export type Filters = Record<string, string | readonly string[]>;

/** `asOf=2026-05-20&category=task-force`; blanks are left out. */
export function inAddress(filters: Filters): string {
  const pairs = Object.entries(filters).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as [string, string]),
  );
  return new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString();
}
