import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BusinessDate } from './business-date.js';
import { dayFromNumber, dayNumber } from './calendar-day.js';
import { DomainError } from './domain-error.js';
import { Period } from './period.js';

const anyDay = fc
  .integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') })
  .map((n) => dayFromNumber(n));
const quarterOf = (day: string) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
/** One day, in every text that is true of it. */
const truths = anyDay.map((day) => ({
  day,
  texts: [day, day.slice(0, 7), quarterOf(day), day.slice(0, 4), `../${day}`],
}));

describe('BusinessDate.parse', () => {
  it.each([
    ['2026', 'year', '2026-01-01', '2026-12-31'],
    ['2026-Q2', 'quarter', '2026-04-01', '2026-06-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2026-05-20', 'day', '2026-05-20', '2026-05-20'],
    ['../2026-05-20', 'by', null, '2026-05-20'],
  ])('reads %s', (text, precision, first, last) => {
    expect(BusinessDate.parse(text)).toMatchObject({ text, precision, first, last });
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '2100-02-29',
    '2026-13',
    '2026-00',
    '2026-Q0',
    '2026-Q5',
    '1899',
    '2200-01-01',
    '2026-5-20',
    '2026-05-20T00:00:00Z',
    ' 2026',
    '2026 ',
    '',
    '../2026',
    '../2026-02-30',
    '2026-05-20\n',
    '20260520',
    '２０２６',
    '-2026',
    '2026-04-31',
    '2026-05-00',
  ])('refuses %j', (text) => {
    expect(() => BusinessDate.parse(text)).toThrow(DomainError);
    expect(() => BusinessDate.parse(text)).toThrow(
      expect.objectContaining({ code: 'date-invalid', status: 400 }),
    );
  });
});

describe('laws of the interval', () => {
  it('holds the day it stands for, whatever the precision', () => {
    fc.assert(
      fc.property(truths, ({ day, texts }) => {
        for (const text of texts) {
          const date = BusinessDate.parse(text);
          expect((date.first ?? day) <= day && day <= date.last).toBe(true);
        }
      }),
    );
  });

  it('never claims more than the exact day would: happened, within, on time and late are all true of it', () => {
    const period = fc.constantFrom('2026', '2026-Q2', '2026-06', '2000-02').map((text) => Period.parse(text));
    fc.assert(
      fc.property(truths, anyDay, period, ({ day, texts }, other, span) => {
        const exact = BusinessDate.parse(day);
        for (const text of texts) {
          const date = BusinessDate.parse(text);
          expect(!date.happenedBy(other) || exact.happenedBy(other)).toBe(true);
          expect(!date.isWithin(span) || exact.isWithin(span)).toBe(true);
          expect(['undecided', exact.timeliness(other)]).toContain(date.timeliness(other));
        }
      }),
    );
  });

  it('decides an exact day always', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (day, due) => {
        expect(BusinessDate.parse(day).timeliness(due)).toBe(day <= due ? 'on-time' : 'late');
      }),
    );
  });

  it('keeps the exact number of days between min and max', () => {
    fc.assert(
      fc.property(truths, truths, (a, b) => {
        const exact = dayNumber(b.day) - dayNumber(a.day);
        for (const x of a.texts) {
          for (const y of b.texts) {
            const span = BusinessDate.parse(x).daysTo(BusinessDate.parse(y));
            expect(!span || (span.min <= exact && exact <= span.max)).toBe(true);
          }
        }
      }),
    );
  });
});
