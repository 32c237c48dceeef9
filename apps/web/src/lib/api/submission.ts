import { useRef, useState } from 'react';
import { uuid } from '../uuid';
import { Offline, Problem } from './problem';

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
  return { submit, pending, failure, problem, errorAt: (path: string) => problem?.at(path) };
}
