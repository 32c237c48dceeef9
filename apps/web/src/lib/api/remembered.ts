/**
 * Answers kept on this device so that a visit can be written before the network is back:
 * who the reader is and which teams there are. Forgotten at sign-out.
 */
const PREFIX = 'taproot.remembered.';

export function remember(path: string, answer: unknown): void {
  try {
    localStorage.setItem(PREFIX + path, JSON.stringify(answer));
  } catch {
    // A full store only costs the offline start.
  }
}

export function remembered(path: string): unknown {
  const text = localStorage.getItem(PREFIX + path);
  return text === null ? undefined : JSON.parse(text);
}

export function forgetRemembered(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(PREFIX)) localStorage.removeItem(key);
}
