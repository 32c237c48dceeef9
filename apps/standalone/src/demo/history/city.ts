import type { DemoPeople } from '../load-accounts.js';
import { DEMO_COLLEAGUES, DEMO_USERS } from '../accounts.js';

/** The demo's units by code and people by user name. */
export class City {
  constructor(private readonly people: DemoPeople) {}

  unit(code: string): string {
    return known(this.people.units, code);
  }

  user(username: string): string {
    return known(this.people.users, username);
  }

  /** The unit a person works in. */
  unitOf(username: string): string {
    const person = [...DEMO_USERS, ...DEMO_COLLEAGUES].find((one) => one.username === username);
    return this.unit(person?.unit ?? '');
  }

  nameOf(username: string): string {
    return [...DEMO_USERS, ...DEMO_COLLEAGUES].find((one) => one.username === username)?.displayName ?? '';
  }
}

function known(ids: Map<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`the demo has no ${code}`);
  return id;
}
