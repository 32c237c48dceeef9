import type { ColumnSeen } from './analysis.types.js';
import type { GridRow } from './grid.js';
import type { Header } from './header.rules.js';
import { isPhone, masked, maskedPhone } from './shapes.rules.js';

const FEW = 3;
const SHORT = 60;

/** Every column with a few different cells of it. */
export function columnsSeen({ columns }: Header, data: readonly GridRow[]): ColumnSeen[] {
  const rows = data.filter(({ cells }) => cells.some((cell) => cell !== ''));
  return columns.map(({ name, at }) => {
    const texts = rows.map(({ cells }) => cells[at] ?? '');
    const samples = new Set<string>();
    for (const text of texts) {
      if (text !== '') samples.add(shown(text.slice(0, SHORT)));
      if (samples.size === FEW) break;
    }
    const unique = texts.length > 0 && !texts.includes('') && new Set(texts).size === texts.length;
    return { name, samples: [...samples], unique };
  });
}

function shown(text: string): string {
  return isPhone(text) ? maskedPhone(text) : masked(text);
}
