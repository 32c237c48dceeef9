import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';

type Sees = (actor: Actor, fileId: string) => Promise<boolean>;

/** Who may open a file is known where the file is used: each capability registers its own answer. */
@Injectable()
export class FileScopes {
  private readonly scopes: Sees[] = [];

  register(sees: Sees): void {
    this.scopes.push(sees);
  }

  /** A file the actor stored, or that belongs to a record in the actor's scope. */
  async opens(actor: Actor, file: { id: string; createdBy: string }): Promise<boolean> {
    if (actor.seesCity || file.createdBy === actor.userId) return true;
    for (const sees of this.scopes) if (await sees(actor, file.id)) return true;
    return false;
  }
}
