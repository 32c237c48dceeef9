import { BusinessDate } from '@taproot/kernel';

const KEPT = 50_000;
const known = new Map<string, BusinessDate>();

/** A date read once: a run reads the same few thousand days again and again. */
export function dateOf(text: string): BusinessDate {
  const found = known.get(text);
  if (found) return found;
  if (known.size >= KEPT) known.clear();
  const date = BusinessDate.parse(text);
  known.set(text, date);
  return date;
}
