import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn } from '@taproot/platform';
import { Contact } from './contact.entity.js';
import { contactTeams, shown } from './contact.policy.js';
import type { AddContactDto } from './dto/contact.dto.js';
import { EnterpriseReferences } from './enterprise-references.js';
import { enterpriseErrors } from './enterprise.errors.js';

@Injectable()
export class ContactsService {
  constructor(
    private readonly commands: Commands,
    private readonly references: EnterpriseReferences,
  ) {}

  add(actor: Actor, enterpriseId: string, input: AddContactDto) {
    return this.commands.run(actor, async (unit) => {
      if (!(await this.references.findFor(actor, enterpriseId))) throw platformErrors.notFound();
      const teamId = teamOf(actor, input.teamId);
      const contact = Object.assign(new Contact(), EMPTY, input, { enterpriseId, teamId });
      return shown(actor, unit.add('contact.added', contact));
    });
  }
}

const EMPTY = { title: null, phone: null, email: null };

/** The team that knows the contact: the only one of a member; staff may name any or none. */
function teamOf(actor: Actor, named: string | undefined): string | null {
  const own = contactTeams(actor);
  if (named !== undefined) {
    if (own.includes(named) || actor.seesCity) return named;
    throw enterpriseErrors.contactTeamNotYours().at('teamId');
  }
  if (own.length > 1) throw enterpriseErrors.contactTeamNeeded().at('teamId');
  return own[0] ?? null;
}

refuseOn('contacts_team_id_fkey', () => enterpriseErrors.contactTeamUnknown().at('teamId'));
