import { platformErrors } from '../platform.errors.js';

/** Where a page ended: the sort it belongs to, the last row's sort value and id. */
export interface Cursor {
  sort: string;
  value: string;
  id: string;
}

export function encodeCursor({ sort, value, id }: Cursor): string {
  return Buffer.from(JSON.stringify([sort, value, id])).toString('base64url');
}

export function decodeCursor(text: string, sort: string): Cursor {
  const parts = parsed(text);
  const [ownSort, value, id] = parts;
  const usable = ownSort === sort && value !== undefined && /^[0-9a-f-]{36}$/.test(id ?? '');
  if (!usable) throw platformErrors.badCursor();
  return { sort, value, id: id! };
}

function parsed(text: string): (string | undefined)[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(value) && value.every((part) => typeof part === 'string' && !part.includes('\0')))
      return value;
  } catch {
    // Falls through: whatever is not ours is refused below.
  }
  throw platformErrors.badCursor();
}
