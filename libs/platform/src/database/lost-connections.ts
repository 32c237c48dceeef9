import type { Pool } from 'pg';

/**
 * A connection that dies between two statements of whoever holds it must not end the process: the next statement on it
 * fails, which is dealt with there.
 */
export function outliveLostConnections(pool: Pool): void {
  pool.on('acquire', (client) => {
    if (!client.listeners('error').includes(ignored)) client.on('error', ignored);
  });
}

const ignored = (): void => undefined;
