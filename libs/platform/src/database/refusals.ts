import { DomainError } from '@taproot/kernel';
import { platformErrors } from '../platform.errors.js';

interface DatabaseFailure {
  code?: string;
  constraint?: string;
  message: string;
}

type Refusal = () => DomainError;
const byConstraint = new Map<string, Refusal>();
const races = new Set<string>();

/** Says which refusal a broken constraint means; a capability registers its own at import. */
export function refuseOn(constraint: string, refusal: Refusal): void {
  byConstraint.set(constraint, refusal);
}

/** Says that a broken constraint means "somebody was faster": run again, the command finds what they made. */
export function retryOn(constraint: string): void {
  races.add(constraint);
}

/**
 * A failure worth a second try as it is: serialisation, deadlock, a lost race. Who lost it sees the record as it now
 * is, and is told which version it has, or does what can still be done.
 */
export function isPassing(error: unknown): boolean {
  const found = failure(error);
  return PASSING.has(found?.code ?? '') || races.has(found?.constraint ?? '');
}

/** What the caller is told of a failed command; what nobody foresaw stays what it is. */
export function refusalOf(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const found = failure(error);
  if (!found?.code) return error;
  const named = found.constraint ? byConstraint.get(found.constraint) : undefined;
  if (named) return named();
  if (found.code === STALE) return platformErrors.stale({ version: '?' });
  if (found.code.startsWith('22')) return platformErrors.valueOutOfRange();
  if (found.code.startsWith('23')) return platformErrors.conflict({ constraint: found.constraint ?? '' });
  if (/^(08|57|53)/.test(found.code) || CONNECTION.has(found.code)) return platformErrors.databaseAway();
  return error;
}

const STALE = 'TR412';
const PASSING = new Set(['40001', '40P01', STALE]);
const CONNECTION = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

function failure(error: unknown): DatabaseFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const driver = (error as { driverError?: unknown }).driverError ?? error;
  const { code, constraint, message } = driver as DatabaseFailure;
  if (code === undefined && /Connection terminated|timeout exceeded when trying to connect/.test(message)) {
    return { code: 'ECONNRESET', message };
  }
  return { code, constraint, message };
}
