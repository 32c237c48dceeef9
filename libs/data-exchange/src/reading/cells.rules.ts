/** A cell without its margins (no-break and zero-width blanks too), and without the mark an export put before a formula. */
export function cellText(cell: string | undefined): string {
  const text = trimmed(cell ?? '');
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function trimmed(cell: string): string {
  let text = cell.trim();
  while (INVISIBLE.has(text.charAt(0))) text = text.slice(1).trimStart();
  while (INVISIBLE.has(text.charAt(text.length - 1))) text = text.slice(0, -1).trimEnd();
  return text;
}

const INVISIBLE = new Set(['\u200B', '\u200C', '\u200D', '\u2060']);

export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cellText(cell) === '');
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair. */
export function unstorable(cell: string): boolean {
  return cell.includes('\0') || !cell.isWellFormed();
}

/** The nearest that can be stored and shown. */
export function storable(cell: string): string {
  return cell.replaceAll('\0', '\uFFFD').toWellFormed();
}
