export { analyse } from './analyse-sheet.js';
export type { Finding, Guess, SheetAnalysis, SkippedRow } from './analysis.types.js';
export type { Grid, GridRow } from './grid.js';
