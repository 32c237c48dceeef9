import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { EnterpriseReferences, nameKey } from '@taproot/enterprises';
import { AppConfig, Database, type Language } from '@taproot/platform';
import { readNote, writeReport, type ReportedVisit } from './note-reading/index.js';
import { VisitsQueries } from './visits.queries.js';

interface Named {
  [column: string]: unknown;
  id: string;
  name: string;
}

/** Reads a pasted note with what the city already knows: its enterprises and the team's people. Stores nothing. */
@Injectable()
export class VisitNotesQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
    private readonly visits: VisitsQueries,
    private readonly enterprises: EnterpriseReferences,
  ) {}

  /** A visit as the message one would write of it; read again, it gives the same fields. */
  async report(actor: Actor, id: string, language: Language): Promise<{ text: string }> {
    const record: unknown = JSON.parse(await this.visits.one(actor, id));
    const { hostNames, files: _files, ...visit } = withoutNulls(record as Record<string, unknown>);
    const reported = { ...visit, hosts: hostNames } as ReportedVisit & { hosts?: string[] };
    return { text: writeReport(reported, language === 'en' ? 'en' : 'zh') };
  }

  async read(actor: Actor, text: string) {
    const [enterprises, people] = await Promise.all([
      this.enterprises.namedIn(actor, text),
      this.database.rows<Named>(PEOPLE, [actor.unitIds]),
    ]);
    const { visit, fields } = readNote(text, {
      today: cityDay(new Date(), this.config.timeZone),
      enterprises: enterprises.map(({ name }) => name),
      people: people.map(({ name }) => name),
    });
    const { hosts: hostNames, expectedInvestment, ...said } = visit;
    const hosts = idsOf(hostNames ?? [], people);
    const enterprise = only(
      enterprises.filter(({ name }) => nameKey(name) === nameKey(said.enterpriseName ?? '')),
    );
    return {
      visit: {
        ...said,
        ...(enterprise && { enterpriseId: enterprise.id }),
        ...(hosts.length > 0 && { hosts }),
      },
      lead: expectedInvestment ? { expectedInvestment } : {},
      fields,
    };
  }
}

function withoutNulls(record: Record<string, unknown>): Record<string, unknown> {
  const said = ([, value]: [string, unknown]) =>
    value !== null && value !== false && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(record).filter(said));
}

/** Two people of one name are nobody in particular. */
function idsOf(names: string[], people: Named[]): string[] {
  return names.flatMap((name) => only(people.filter((person) => person.name === name))?.id ?? []);
}

function only<T>(found: T[]): T | undefined {
  return found.length === 1 ? found[0] : undefined;
}

const PEOPLE = {
  name: 'note_people',
  text: `SELECT DISTINCT u.id, u.display_name AS name FROM users u JOIN role_assignments a ON a.user_id = u.id
    WHERE a.org_unit_id = ANY($1::uuid[]) AND NOT u.disabled LIMIT 2000`,
};
