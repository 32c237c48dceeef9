export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  errors?: FieldProblem[];
}

/** What the API refused, as problem+json says it. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly errors: readonly FieldProblem[],
  ) {
    super(message);
    this.name = 'Problem';
  }

  /** The complaint about one field or anything inside it. */
  at(path: string): string | undefined {
    return this.errors.find((e) => isAt(e.path, [path]))?.message;
  }
}

/** Whether a path is one of these or lies inside it. */
export const isAt = (path: string, places: readonly string[]): boolean =>
  places.some((place) => path === place || path.startsWith(`${place}.`) || path.startsWith(`${place}[`));

/** The request never arrived, or no answer came back. */
export class Offline extends Error {
  override name = 'Offline';
}

export function problemFrom(status: number, body: unknown): Problem {
  const { title, detail, code, errors } = (
    typeof body === 'object' && body !== null ? body : {}
  ) as ProblemBody;
  return new Problem(status, code ?? 'unknown', detail ?? title ?? String(status), errors ?? []);
}

export const isProblem = (error: unknown, status: number): boolean =>
  error instanceof Problem && error.status === status;
