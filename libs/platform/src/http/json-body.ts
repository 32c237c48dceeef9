import { parse } from 'secure-json-parse';
import { platformErrors } from '../platform.errors.js';

const DEEPEST = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Parses a JSON body strictly: valid UTF-8, no NUL, no prototype tricks, at most 32 levels deep. */
export function parseJsonBody(body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const value = parsed(decoded(body));
  const problem = problemOf(value, 0);
  if (problem) throw platformErrors.malformedBody({ why: problem });
  return value;
}

function decoded(body: Buffer): string {
  try {
    return utf8.decode(body);
  } catch {
    throw platformErrors.malformedBody({ why: 'not UTF-8' });
  }
}

function parsed(text: string): unknown {
  try {
    return parse(text, null, { protoAction: 'error', constructorAction: 'error' }) as unknown;
  } catch (error) {
    throw platformErrors.malformedBody({ why: (error as Error).message.slice(0, 120) });
  }
}

function problemOf(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return unstorable(value);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth === DEEPEST) return `deeper than ${DEEPEST} levels`;
  for (const [key, inner] of Object.entries(value)) {
    const problem = reserved(key) ?? unstorable(key) ?? problemOf(inner, depth + 1);
    if (problem) return problem;
  }
  return undefined;
}

/** Every object knows `toString` and its like, so that no check of field names would find them unknown. */
export function reserved(name: string): string | undefined {
  return name in Object.prototype ? `the name ${name}` : undefined;
}

/** PostgreSQL text holds neither NUL nor half a surrogate pair. */
export function unstorable(text: string): string | undefined {
  if (text.includes('\0')) return 'a NUL character';
  return text.isWellFormed() ? undefined : 'half a character';
}
