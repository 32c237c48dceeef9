export type Entity = 'enterprises' | 'leads' | 'visits';

/** Fields a sheet may bring, by the names of the contract. `titleField` stands for a lead's `title`. */
export const FIELDS = {
  enterprises: ['name', 'idType', 'idNumber', 'country', 'industryCode', 'groupKey', 'tags'],
  leads: [
    'titleField',
    'enterpriseKey',
    'enterpriseName',
    'investorName',
    'sector',
    'sourceChannel',
    'ownerTeamCode',
    'introducerTeamCode',
    'district',
    'filedOn',
    'stage',
    'expectedInvestment',
    'currency',
    'confidential',
  ],
  visits: [
    'teamCode',
    'kind',
    'occurredOn',
    'leadKey',
    'enterpriseKey',
    'enterpriseName',
    'place',
    'needs',
    'minutes',
  ],
} as const satisfies Record<Entity, readonly string[]>;
export type FieldName = (typeof FIELDS)[Entity][number];

export interface Choice {
  column?: string;
  constant?: string;
}
export type Choices = Partial<Record<FieldName, Choice>>;

/** Columns that bear a field's own name are taken for it. */
export function guess(entity: Entity, header: readonly string[]): Choices {
  const found = FIELDS[entity].flatMap((field) => {
    const column = header.find((name) => plain(name) === plain(wireName(field)));
    return column ? [[field, { column }] as const] : [];
  });
  return Object.fromEntries(found);
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z\u4e00-\u9fff]/g, '');
const wireName = (field: FieldName): string => (field === 'titleField' ? 'title' : field);

export function mappingOf(key: string, choices: Choices): object {
  const columns = Object.entries(choices).flatMap(([field, choice]) => {
    const stated = choice.column
      ? { column: choice.column }
      : choice.constant
        ? { constant: choice.constant }
        : undefined;
    return stated ? [[wireName(field as FieldName), stated]] : [];
  });
  return { key, columns: Object.fromEntries(columns) };
}

/** First row of a CSV, quotes and a byte-order mark understood. */
export function headerOf(text: string): string[] {
  const cells: string[] = [];
  for (const [whole, quoted, plainCell, end] of text.replace(/^\uFEFF/, '').matchAll(CELL)) {
    cells.push((quoted?.replaceAll('""', '"') ?? plainCell ?? '').trim());
    if (end !== ',' || whole === '') break;
  }
  return cells.filter(Boolean);
}

/** A quoted or a plain cell, and what ends it. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r|\n|$)/g;
