/** Collects the values of a statement under construction. */
export class SqlParams {
  readonly values: unknown[] = [];

  /** The placeholder that stands for the value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
