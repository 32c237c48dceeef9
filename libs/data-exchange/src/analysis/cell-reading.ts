import type { Why } from './why.data.js';

/** What one cell was taken for. */
export interface CellReading {
  read: string | null;
  why: Why;
  sure: boolean;
  /** It stands there just so; nothing was guessed. */
  plain?: boolean;
  /** A plan found in a column of facts. */
  later?: string;
}
