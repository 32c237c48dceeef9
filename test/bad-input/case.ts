import type { Operation } from './schema.js';

/** One hostile request and what may come of it. */
export interface Case {
  operation: Operation;
  label: string;
  /** Wrong beyond doubt: it must be refused. Otherwise anything but a failure of ours will do. */
  sure: boolean;
  /** Where a 400 must point, if it names fields. */
  field?: string;
  request: Request;
}

export interface Request {
  /** With query, percent-encoded by whoever made it. */
  url: string;
  headers: Record<string, string>;
  body?: Buffer;
}

/** What makes a request of an operation that is right in all but one thing. */
export interface Base {
  url: string;
  headers: Record<string, string>;
  body: Record<string, unknown>;
}

export function named({ operation, label }: Case): string {
  return `${operation.method} ${operation.path}: ${label}`;
}

export function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
