export const ENTITIES = [
  'projects',
  'leads',
  'contracts',
  'visits',
  'enterprises',
  'reports',
  'facilitation-tasks',
] as const;
export type Entity = (typeof ENTITIES)[number];
export const isEntity = (text: string | null): text is Entity =>
  (ENTITIES as readonly (string | null)[]).includes(text);

/** How the cells of a field are read. */
export type FieldKind = 'text' | 'list' | 'flag' | 'date' | 'day' | 'amount' | 'number';

const kinds = <F extends string>(kind: FieldKind, ...fields: F[]) =>
  Object.fromEntries(fields.map((field) => [field, kind])) as Record<F, FieldKind>;

const PLANS = kinds(
  'date',
  'plannedGroundbreakingOn',
  'plannedCompletionOn',
  'plannedCommissioningOn',
  'plannedCapacityAttainmentOn',
);

/** What a sheet may bring of each kind of record, by the names of the contract; most looked for first. */
export const FIELDS = {
  enterprises: {
    ...kinds('text', 'name', 'idType', 'idNumber', 'country', 'industryCode', 'groupKey'),
    ...kinds('list', 'tags'),
  },
  leads: {
    ...kinds('text', 'title', 'enterpriseName', 'investorName', 'enterpriseKey', 'sector', 'sourceChannel'),
    ...kinds('text', 'ownerTeamCode', 'introducerTeamCode', 'district'),
    ...kinds('date', 'filedOn'),
    ...kinds('text', 'stage'),
    ...kinds('amount', 'expectedInvestment'),
    ...kinds('text', 'currency'),
    ...kinds('flag', 'confidential'),
    ...kinds('text', 'contactName', 'contactPhone'),
  },
  visits: {
    ...kinds('day', 'occurredOn'),
    ...kinds('text', 'kind', 'teamCode', 'enterpriseName', 'enterpriseKey', 'leadKey', 'place'),
    ...kinds('list', 'hosts'),
    ...kinds('text', 'counterpartName', 'counterpartTitle', 'counterpartSeniority', 'needs', 'minutes'),
    ...kinds('flag', 'sawSite', 'dataExchanged', 'siteChosen'),
    ...kinds('text', 'nextStep'),
    ...kinds('day', 'nextStepDueOn'),
  },
  contracts: {
    ...kinds('text', 'title', 'enterpriseName', 'enterpriseKey', 'enterpriseIdType', 'enterpriseIdNumber'),
    ...kinds('text', 'contractKind', 'leadKey', 'sector', 'industryCode', 'district', 'ownerTeamCode'),
    ...kinds('date', 'signedOn'),
    ...kinds('flag', 'signedIsProxy'),
    ...kinds('amount', 'amount'),
    ...kinds('text', 'currency'),
    ...kinds('number', 'fxRate'),
    ...kinds('flag', 'amountEstimated'),
    ...kinds('text', 'siteClass'),
    ...PLANS,
    ...kinds('number', 'designCapacity'),
    ...kinds('text', 'capacityUnit'),
    ...kinds('date', 'terminatedOn'),
    ...kinds('text', 'sourceStatus', 'remark'),
  },
  projects: {
    ...kinds('text', 'title', 'enterpriseName', 'enterpriseIdType', 'enterpriseIdNumber', 'sector'),
    ...kinds('text', 'industryCode', 'district', 'ownerTeamCode'),
    ...kinds('date', 'leadFiledOn', 'contractSignedOn'),
    ...kinds('flag', 'signedIsProxy'),
    ...kinds('text', 'contractKind'),
    ...kinds('amount', 'contractAmount'),
    ...kinds('text', 'currency'),
    ...kinds('number', 'fxRate'),
    ...kinds('flag', 'amountEstimated'),
    ...kinds('text', 'siteClass'),
    ...PLANS,
    ...kinds('date', 'performingOn', 'groundbreakingOn', 'completionOn', 'commissioningOn'),
    ...kinds('date', 'capacityAttainmentOn'),
    ...kinds('number', 'designCapacity'),
    ...kinds('text', 'capacityUnit'),
    ...kinds('number', 'output'),
    ...kinds('text', 'outputPeriod'),
    ...kinds('amount', 'fundsInPlace'),
    ...kinds('text', 'status'),
    ...kinds('date', 'statusOn'),
    ...kinds('text', 'sourceStatus', 'expansionOfKey', 'remark'),
  },
  reports: {
    ...kinds('text', 'projectKey', 'contractKey', 'month'),
    ...kinds('amount', 'fundsInPlace', 'fixedAssetInvestment', 'outputValue'),
    ...kinds('number', 'outputQuantity'),
    ...kinds('amount', 'taxPaid'),
    ...kinds('number', 'energyTce', 'jobs'),
  },
  'facilitation-tasks': kinds(
    'text',
    'title',
    'details',
    'requestKind',
    'departmentCode',
    'teamCode',
    'projectKey',
    'leadKey',
    'enterpriseKey',
    'priority',
    'responseWithin',
    'resolveWithin',
    'unblocksStage',
  ),
} satisfies Record<Entity, Record<string, FieldKind>>;

export type FieldName = { [E in Entity]: keyof (typeof FIELDS)[E] }[Entity];

export const fieldsOf = (entity: Entity): FieldName[] => Object.keys(FIELDS[entity]) as FieldName[];
export const kindOf = (entity: Entity, field: string): FieldKind =>
  (FIELDS[entity] as Record<string, FieldKind>)[field] ?? 'text';
