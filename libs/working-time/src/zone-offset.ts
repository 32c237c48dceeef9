const DAY = 86_400_000;
const formatters = new Map<string, Intl.DateTimeFormat>();
const known = new Map<string, number | null>();

/** Milliseconds the city is ahead of UTC at an instant. A day without a change of the clocks is looked up once. */
export function offsetAt(at: number, timeZone: string): number {
  const day = Math.floor(at / DAY);
  const key = `${timeZone} ${day}`;
  let offset = known.get(key);
  if (offset === undefined) {
    const [morning, evening] = [measured(day * DAY, timeZone), measured((day + 1) * DAY, timeZone)];
    offset = morning === evening ? morning : null;
    if (known.size > 50_000) known.clear();
    known.set(key, offset);
  }
  return offset ?? measured(at, timeZone);
}

function measured(at: number, timeZone: string): number {
  const parts = formatterOf(timeZone).formatToParts(new Date(at));
  const [year, month, day, hour, minute, second] = FIELDS.map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  );
  return Date.UTC(year!, month! - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}

const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const made =
    formatters.get(timeZone) ??
    new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formatters.set(timeZone, made);
  return made;
}
