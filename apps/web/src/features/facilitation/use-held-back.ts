import { useEffect, useRef, useState } from 'react';

const SECONDS = 6;

/**
 * Undo before confirm: what was decided waits some seconds in which it can be taken back,
 * then goes out; leaving the page sends it at once.
 */
export function useHeldBack(send: () => void) {
  const [left, setLeft] = useState(0);
  const latest = useRef(send);
  const waiting = useRef(false);
  useEffect(() => {
    latest.current = send;
  }, [send]);
  useEffect(() => {
    const out = () => {
      if (!waiting.current) return;
      waiting.current = false;
      latest.current();
    };
    const hidden = () => document.visibilityState === 'hidden' && out();
    document.addEventListener('visibilitychange', hidden);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      out();
    };
  }, []);
  useEffect(() => {
    if (left === 0) return undefined;
    const timer = setTimeout(() => {
      setLeft(left - 1);
      if (left > 1 || !waiting.current) return;
      waiting.current = false;
      latest.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left]);
  return {
    left,
    hold: () => {
      waiting.current = true;
      setLeft(SECONDS);
    },
    undo: () => {
      waiting.current = false;
      setLeft(0);
    },
  };
}
