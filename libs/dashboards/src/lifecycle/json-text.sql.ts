/** A value of an answer as SQL that writes its JSON: a whole object, or one expression and how it is written. */
export type JsonSql = JsonValue | { [field: string]: JsonSql };

class JsonValue {
  constructor(readonly sql: string) {}
}

/** A number that is never null. */
export const count = (sql: string) => new JsonValue(sql);

/** Text that needs no escaping: decimals, codes, ids; null stays null. */
export const plainText = (sql: string) => new JsonValue(`coalesce('"' || ${sql} || '"', 'null')`);

/** Any text. */
export const anyText = (sql: string) => new JsonValue(`coalesce(to_json(${sql})::text, 'null')`);

/**
 * The object as an expression of type text. `json_build_object` looks up the type of every argument at every call and
 * took two thirds of a view of two thousand groups; `concat` does it once a statement.
 */
export function jsonText(object: JsonSql): string {
  return concat(pieces(object).reduce(joined, []));
}

/** Literals are said without their quotes, after an equals sign; expressions as they are. */
function pieces(json: JsonSql): string[] {
  if (json instanceof JsonValue) return [json.sql];
  const fields = Object.entries(json).flatMap(([field, value], at) => [
    `=${at > 0 ? ',' : ''}"${field}":`,
    ...pieces(value),
  ]);
  return ['={', ...fields, '=}'];
}

function joined(all: string[], piece: string): string[] {
  const last = all.at(-1);
  if (last?.startsWith('=') && piece.startsWith('=')) return [...all.slice(0, -1), last + piece.slice(1)];
  return [...all, piece];
}

/** PostgreSQL takes at most a hundred arguments. */
function concat(all: string[]): string {
  if (all.length > MOST) {
    const chunks = Array.from({ length: Math.ceil(all.length / MOST) }, (_, n) =>
      all.slice(n * MOST, (n + 1) * MOST),
    );
    return concat(chunks.map(concat));
  }
  return `concat(${all.map((piece) => (piece.startsWith('=') ? `'${piece.slice(1)}'` : piece)).join(', ')})`;
}

const MOST = 90;
