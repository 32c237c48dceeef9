import type { Actor } from '@taproot/kernel';

/** Who a user is at this moment; the organisation capability answers it. */
export abstract class ActorSource {
  /** Undefined for unknown and disabled users. */
  abstract actorOf(userId: string): Actor | undefined | Promise<Actor | undefined>;
}
