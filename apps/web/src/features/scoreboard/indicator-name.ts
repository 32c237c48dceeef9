import { scores } from './text';

/** An indicator's word; one that this page does not know yet is shown by its code. */
export function useIndicatorName(): (code: string) => string {
  const t = scores.use();
  return (code) => (scores.has(code) ? t(code) : code);
}

/** The same where there is little room. */
export function useShortName(): (code: string) => string {
  const t = scores.use();
  const name = useIndicatorName();
  return (code) => {
    const key = `short.${code}`;
    return scores.has(key) ? t(key) : name(code);
  };
}
