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

  async sees(actor: Actor, fileId: string): Promise<boolean> {
    for (const sees of this.scopes) if (await sees(actor, fileId)) return true;
    return false;
  }
}
