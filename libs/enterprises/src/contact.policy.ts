import { hasRole, type Actor } from '@taproot/kernel';
import type { Contact } from './contact.entity.js';

type Known = Pick<Contact, 'name' | 'phone' | 'email' | 'teamId' | 'createdBy'>;

/** The team that knows a contact, those above it and the city-wide roles see them in full; others masked. */
export function canSeeInFull(actor: Actor, { teamId, createdBy }: Known): boolean {
  return (
    actor.seesCity || createdBy === actor.userId || (teamId !== null && actor.visibleUnitIds.includes(teamId))
  );
}

/** Teams whose contacts an actor may add. */
export function contactTeams(actor: Actor): string[] {
  return actor.unitIds.filter((id) => hasRole(actor, 'team-leader', id) || hasRole(actor, 'team-member', id));
}

/** A contact as the actor may see them; `masked` says that something was left out. */
export function shown<T extends Known>(actor: Actor, contact: T): T & { masked: boolean } {
  if (canSeeInFull(actor, contact)) return { ...contact, masked: false };
  const { name, phone, email } = contact;
  const masked = { name: maskName(name), phone: phone && maskPhone(phone), email: email && maskEmail(email) };
  return { ...contact, ...masked, masked: true };
}

/** 王建国 → 王**, Anna Berg → A**. */
function maskName(name: string): string {
  return `${[...name][0]}**`;
}

/** The first three and the last two digits stay, where there are enough to hide. */
function maskPhone(phone: string): string {
  const count = phone.replaceAll(/\D/g, '').length;
  let nth = 0;
  return phone.replaceAll(/\p{N}|\p{L}/gu, (character) => {
    nth += /\d/.test(character) ? 1 : 0;
    return count > 7 && /\d/.test(character) && (nth <= 3 || nth > count - 2) ? character : '*';
  });
}

function maskEmail(email: string): string {
  return `${[...email][0]}***${email.slice(email.lastIndexOf('@'))}`;
}
