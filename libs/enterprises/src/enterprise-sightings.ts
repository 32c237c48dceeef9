import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import type { Scope, SqlParams } from '@taproot/platform';

/** A condition on the enterprise `t`: a confidential record of it lets this actor in. */
export type Sighting = (actor: Actor, params: SqlParams) => string;

/**
 * Every internal role sees every enterprise, except those known from confidential records only (`secret`). Whom such
 * records let in is known downstream: each capability registers its own.
 */
@Injectable()
export class EnterpriseSightings {
  private readonly sightings: Sighting[] = [];

  register(sighting: Sighting): void {
    this.sightings.push(sighting);
  }

  /** `t` is the enterprise. */
  scope(actor: Actor): Scope {
    if (actor.seesCity) return () => undefined;
    return (params) => {
      const confided = this.sightings.map((sighting) => sighting(actor, params));
      return `(${['NOT t.secret', ...confided].join(' OR ')})`;
    };
  }
}
