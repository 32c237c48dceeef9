import { Day, Instant, Optional } from './fields.js';

/** `asOf`: what had happened by the end of that day; `knownAt`: what had been recorded by that instant. */
export class ViewQuery {
  @Optional()
  @Day()
  asOf?: string;

  @Optional()
  @Instant()
  knownAt?: string;

  view(): { asOf?: string; knownAt?: Date } {
    return { asOf: this.asOf, knownAt: this.knownAt === undefined ? undefined : new Date(this.knownAt) };
  }
}
