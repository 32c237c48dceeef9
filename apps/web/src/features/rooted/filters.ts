/** What is asked of the figures on the screen, as the API takes it. */
export type Filters = Record<string, string | readonly string[]>;
