import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import type { Scope, SqlParams } from '@taproot/platform';

/** How records of a downstream capability make an enterprise known; conditions on it as `t`. */
export interface Sighting {
  /** A record of it that is no secret. */
  open: string;
  /** A record of it kept in confidence. */
  secret?: string;
  /** One of the latter that this actor is let into. */
  confided?: (actor: Actor, params: SqlParams) => string;
}

/**
 * Every internal role sees every enterprise, except those known from confidential records only. What records there
 * are is known downstream: each capability registers its own.
 */
@Injectable()
export class EnterpriseSightings {
  private readonly sightings: Sighting[] = [];

  register(sighting: Sighting): void {
    this.sightings.push(sighting);
  }

  /** `t` is the enterprise. */
  scope(actor: Actor): Scope {
    const secrets = this.sightings.flatMap(({ secret }) => secret ?? []);
    if (actor.seesCity || secrets.length === 0) return () => undefined;
    return (params) => {
      const open = this.sightings.map((sighting) => sighting.open);
      const confided = this.sightings.flatMap((sighting) => sighting.confided?.(actor, params) ?? []);
      return `(NOT (${secrets.join(' OR ')}) OR ${[...open, ...confided].join(' OR ')})`;
    };
  }
}
