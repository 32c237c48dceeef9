import { Injectable } from '@nestjs/common';
import { OrgReferences } from '@taproot/org';
import type { BulkOutcome, Unit } from '@taproot/platform';
import { VisitImports } from '@taproot/visits';
import { importErrors } from '../import.errors.js';
import { wordsOf, type Said, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';

const REFERENCES = {
  teamCode: { field: 'teamId', unknown: importErrors.teamCodeUnknown },
  leadKey: { field: 'leadId', unknown: importErrors.leadKeyUnknown },
  enterpriseKey: { field: 'enterpriseId', unknown: importErrors.enterpriseKeyUnknown },
} as const;

type Lookups = Record<keyof typeof REFERENCES, Map<string, string>> & { hosts: Map<string, string> };

@Injectable()
export class VisitTarget implements ImportTarget {
  readonly entity = 'visits';
  readonly required = ['kind', 'teamId', 'occurredOn'];
  readonly sheetField = {
    ...Object.fromEntries(Object.entries(REFERENCES).map(([sheet, { field }]) => [field, sheet])),
    counterparts: 'counterpartName',
  };
  readonly cleared = { hosts: [], counterparts: [], sawSite: false, dataExchanged: false, siteChosen: false };

  constructor(
    private readonly visits: VisitImports,
    private readonly org: OrgReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const lookups: Lookups = {
      teamCode: await this.org.units(textsOf(rows, 'teamCode')),
      leadKey: await this.keys.find('leads', 'leadKey', rows, sheet),
      enterpriseKey: await this.keys.find('enterprises', 'enterpriseKey', rows, sheet),
      hosts: await this.org.users(textsOf(rows, 'hosts')),
    };
    for (const row of rows) {
      row.content = { ...plain(row.said), ...counterparts(row.said), ...nextStep(row.said) };
      refer(row, lookups, sheet);
    }
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.visits.importBatch(unit, commands);
  }
}

const PLAIN = [
  'kind',
  'occurredOn',
  'enterpriseName',
  'place',
  'needs',
  'minutes',
  'sawSite',
  'dataExchanged',
  'siteChosen',
];

function plain(said: Said): Record<string, unknown> {
  return Object.fromEntries(
    PLAIN.flatMap((field) => (said[field] === undefined ? [] : [[field, said[field]]])),
  );
}

function counterparts(said: Said): Record<string, unknown> {
  const { counterpartName: name, counterpartTitle: title, counterpartSeniority: seniority } = said;
  if (name === undefined) return {};
  if (name === null) return { counterparts: null };
  return { counterparts: [{ name, ...(title && { title }), seniority: seniority ?? 'working' }] };
}

function nextStep({ nextStep: what, nextStepDueOn: dueOn }: Said): Record<string, unknown> {
  if (what === undefined) return {};
  return { nextStep: what === null ? null : { what, dueOn } };
}

/** Whom a visit was made by and to must be known: it is nothing without them. */
function refer(row: SheetRow, lookups: Lookups, { reader }: SheetContext): void {
  for (const [sheetField, { field, unknown }] of Object.entries(REFERENCES)) {
    const text = row.said[sheetField];
    if (text === undefined) continue;
    const id =
      typeof text === 'string' ? lookups[sheetField as keyof typeof REFERENCES].get(text) : undefined;
    row.content[field] = id ?? null;
    if (text !== null && !id) row.errors.push(reader.errorAt(row, sheetField, wordsOf(unknown())));
  }
  const { hosts } = row.said;
  if (!Array.isArray(hosts)) {
    if (hosts === null) row.content['hosts'] = null;
    return;
  }
  const ids = hosts.map((host) => lookups.hosts.get(host));
  if (ids.includes(undefined))
    row.errors.push(reader.errorAt(row, 'hosts', wordsOf(importErrors.hostCodeUnknown())));
  else row.content['hosts'] = ids;
}
