import { Decimal, type DecimalInput } from './decimal.js';
import { kernelErrors } from './kernel.errors.js';

const AMOUNT = /^\d{1,18}(\.\d{1,2})?$/;

let known: ReadonlySet<string> | undefined;

/** Codes of ISO 4217, those of former currencies included. */
export function isCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** A non-negative amount in whole units of one currency; arithmetic is exact, only `text` rounds. */
export class Money {
  private constructor(
    readonly amount: Decimal,
    readonly currency: string,
  ) {}

  /** At most 18 integer digits and 2 places; throws `amount-invalid` or `currency-invalid` (400). */
  static parse(amount: string, currency: string): Money {
    if (!AMOUNT.test(amount)) throw kernelErrors.amountInvalid({ text: amount });
    if (!isCurrency(currency)) throw kernelErrors.currencyInvalid({ text: currency });
    return new Money(new Decimal(amount), currency);
  }

  static zero(currency: string): Money {
    return Money.parse('0', currency);
  }

  /** Two places, half-up: `120000000.00`. */
  get text(): string {
    return this.amount.toFixed(2);
  }

  /** Throws `currency-mismatch` (422). */
  add(other: Money): Money {
    if (other.currency !== this.currency) {
      throw kernelErrors.currencyMismatch({ left: this.currency, right: other.currency });
    }
    return new Money(this.amount.plus(other.amount), this.currency);
  }

  /** That many percent of it, unrounded. */
  share(percent: DecimalInput): Money {
    return new Money(this.amount.times(percent).div(100), this.currency);
  }

  /**
   * Parts of two places, in the order given, that add up to the whole; the largest share takes the odd cent.
   * Throws `split-not-whole` (422) unless the percents sum to 100.
   */
  split(percents: readonly DecimalInput[]): Money[] {
    const shares = percents.map((p) => new Decimal(p));
    const sum = Decimal.sum(0, ...shares);
    if (!sum.eq(100)) throw kernelErrors.splitNotWhole({ sum: sum.toString() });
    const parts = shares.map((p) => this.share(p).amount.toDecimalPlaces(2));
    const largest = shares.reduce((best, p, i) => (p.gt(shares[best] ?? 0) ? i : best), 0);
    const rest = this.amount.minus(Decimal.sum(0, ...parts));
    return parts.map((part, i) => new Money(i === largest ? part.plus(rest) : part, this.currency));
  }

  toJSON(): { amount: string; currency: string } {
    return { amount: this.text, currency: this.currency };
  }
}
