export interface OutcomeProps {
  id: string;
  /** Where the file is at hand: writes what was previewed. */
  commit?: () => void;
  busy?: boolean;
  /** Only the mended rows of a file: what it lacks says nothing. */
  isPart?: boolean;
}
