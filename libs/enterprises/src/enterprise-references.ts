import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';

export interface EnterpriseReference {
  id: string;
  name: string;
  nameKey: string;
}

/** What other capabilities need to know of an enterprise they refer to. */
@Injectable()
export class EnterpriseReferences {
  constructor(private readonly database: Database) {}

  find(id: string): Promise<EnterpriseReference | undefined> {
    return this.database.row<EnterpriseReference & Record<string, unknown>>(FIND, [id]);
  }
}

const FIND = {
  name: 'enterprise_reference',
  text: 'SELECT id, name, name_key AS "nameKey" FROM enterprises WHERE id = $1',
};
