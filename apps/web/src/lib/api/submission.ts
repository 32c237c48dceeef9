import { useRef, useState } from 'react';
import { uuid } from '../uuid';
import { isAt, Offline, Problem } from './problem';

/** What a sent form was refused for. */
export interface Refusal {
  /** The words that stand under no field yet. */
  elsewhere: () => string | undefined;
}

/**
 * Sends a form once however often it is pressed: the same content keeps its Idempotency-Key
 * until it was taken, changed content gets a new one.
 */
export function useSubmission<B extends object, R>(send: (body: B, key: string) => Promise<R>) {
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Error>();
  const last = useRef({ content: '', key: '' });

  async function submit(body: B): Promise<R | undefined> {
    if (pending) return undefined;
    const content = JSON.stringify(body);
    if (content !== last.current.content) last.current = { content, key: uuid() };
    setPending(true);
    setFailure(undefined);
    try {
      const answer = await send(body, last.current.key);
      last.current = { content: '', key: '' };
      return answer;
    } catch (error) {
      if (!(error instanceof Problem) && !(error instanceof Offline)) throw error;
      setFailure(error);
      return undefined;
    } finally {
      setPending(false);
    }
  }

  const problem = failure instanceof Problem ? failure : undefined;
  const shown = useRef(new Set<string>());
  const errorAt = (path: string) => {
    shown.current.add(path);
    return problem?.at(path);
  };
  const elsewhere = () =>
    problem && problem.errors.length > 0 && problem.errors.every((e) => isAt(e.path, [...shown.current]))
      ? undefined
      : failure?.message;
  return { submit, pending, failure, problem, errorAt, elsewhere };
}
