import type { ColumnSeen } from './analysis.types.js';
import type { GridRow } from './grid.js';
import type { Header } from './header.rules.js';
import { isPhone, masked, maskedPhone } from './shapes.rules.js';

const FEW = 3;
const SHORT = 60;

/** Every column with a few different cells of it. */
export function columnsSeen({ columns }: Header, data: readonly GridRow[]): ColumnSeen[] {
  return columns.map(({ name, at }) => {
    const samples = new Set<string>();
    for (const { cells } of data) {
      const text = cells[at] ?? '';
      if (text !== '') samples.add(shown(text.slice(0, SHORT)));
      if (samples.size === FEW) break;
    }
    return { name, samples: [...samples] };
  });
}

function shown(text: string): string {
  return isPhone(text) ? maskedPhone(text) : masked(text);
}
