import { hash, verify } from '@node-rs/argon2';

/** Argon2id, the library's own default, at the cost OWASP asks for. */
const ARGON2ID = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

/** Takes as long for a user that does not exist as for one that does. */
export async function passwordFits(stored: string | null | undefined, password: string): Promise<boolean> {
  const fits = await verify(stored ?? NOBODY, password);
  return fits && Boolean(stored);
}

const NOBODY = await hash('nobody has this password', ARGON2ID);
