export class ProblemField {
  /** The field's dotted name in the request. */
  path: string;
  code: string;
  message: string;
}

/** application/problem+json, in the language of `Accept-Language`. */
export class Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Stable, for programs. */
  code: string;
  errors?: ProblemField[];
  /** Of a stale `If-Match` (412): the version the record now has. */
  version?: number;
}
