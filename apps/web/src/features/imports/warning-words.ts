import { imports } from './text';

/** A warning by its code; one that is new to the page as it came. */
export function warningWords(t: ReturnType<typeof imports.use>, code: string): string {
  const key = `warning.${code}`;
  return imports.has(key) ? t(key) : code;
}
