/** Kinds of record a sheet may bring. */
export const SHEET_ENTITIES = [
  'projects',
  'leads',
  'contracts',
  'visits',
  'enterprises',
  'reports',
  'facilitation-tasks',
] as const;
export type SheetEntity = (typeof SHEET_ENTITIES)[number];

/** How the cells of a field are read. */
export type FieldKind = 'text' | 'list' | 'flag' | 'date' | 'day' | 'amount' | 'number';

/** The key's column in a template. */
export const KEY_FIELD = 'externalKey';

const kinds = <F extends string>(kind: FieldKind, ...fields: F[]) =>
  Object.fromEntries(fields.map((field) => [field, kind])) as Record<F, FieldKind>;

const PLANS = kinds(
  'date',
  'plannedGroundbreakingOn',
  'plannedCompletionOn',
  'plannedCommissioningOn',
  'plannedCapacityAttainmentOn',
);

const OWN = {
  projects: {
    ...kinds('text', 'enterpriseName', 'enterpriseIdType', 'enterpriseIdNumber', 'title', 'sector'),
    ...kinds('text', 'industryCode', 'district', 'ownerTeamCode'),
    ...kinds('date', 'leadFiledOn'),
    ...kinds('text', 'contractKind'),
    ...kinds('date', 'contractSignedOn'),
    ...kinds('amount', 'contractAmount'),
    ...kinds('text', 'currency'),
    ...kinds('number', 'fxRate'),
    ...kinds('flag', 'amountEstimated', 'signedIsProxy'),
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
  leads: {
    ...kinds('text', 'title', 'enterpriseKey', 'enterpriseName', 'investorName', 'sector', 'sourceChannel'),
    ...kinds('text', 'ownerTeamCode', 'introducerTeamCode', 'district'),
    ...kinds('date', 'filedOn'),
    ...kinds('text', 'stage'),
    ...kinds('amount', 'expectedInvestment'),
    ...kinds('text', 'currency'),
    ...kinds('flag', 'confidential'),
    ...kinds('text', 'contactName', 'contactPhone'),
  },
  contracts: {
    ...kinds('text', 'title', 'contractKind', 'leadKey', 'enterpriseKey', 'enterpriseName'),
    ...kinds('text', 'enterpriseIdType', 'enterpriseIdNumber', 'sector', 'industryCode', 'district'),
    ...kinds('text', 'ownerTeamCode'),
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
  visits: {
    ...kinds('text', 'kind', 'teamCode', 'leadKey', 'enterpriseKey', 'enterpriseName'),
    ...kinds('day', 'occurredOn'),
    ...kinds('text', 'place'),
    ...kinds('list', 'hosts'),
    ...kinds('text', 'counterpartName', 'counterpartTitle', 'counterpartSeniority', 'needs', 'minutes'),
    ...kinds('flag', 'sawSite', 'dataExchanged', 'siteChosen'),
    ...kinds('text', 'nextStep'),
    ...kinds('day', 'nextStepDueOn'),
  },
  enterprises: {
    ...kinds('text', 'name', 'idType', 'idNumber', 'country', 'industryCode', 'groupKey'),
    ...kinds('list', 'tags'),
  },
  reports: {
    ...kinds('text', 'projectKey', 'contractKey', 'month'),
    ...kinds('amount', 'fundsInPlace', 'fixedAssetInvestment', 'outputValue'),
    ...kinds('number', 'outputQuantity'),
    ...kinds('amount', 'taxPaid'),
    ...kinds('number', 'energyTce', 'jobs'),
  },
  'facilitation-tasks': {
    ...kinds('text', 'title', 'details', 'requestKind', 'departmentCode', 'teamCode', 'projectKey'),
    ...kinds('text', 'leadKey', 'enterpriseKey', 'priority', 'responseWithin', 'resolveWithin'),
    ...kinds('text', 'unblocksStage'),
  },
} satisfies Record<SheetEntity, Record<string, FieldKind>>;

export type FieldName = { [E in SheetEntity]: keyof (typeof OWN)[E] }[SheetEntity];

/** The fields a sheet may bring, in the order of its template, and how each is read. */
export const FIELDS: Record<SheetEntity, Readonly<Record<string, FieldKind>>> = OWN;

export const fieldsOf = (entity: SheetEntity): FieldName[] => Object.keys(FIELDS[entity]) as FieldName[];
export const kindOf = (entity: SheetEntity, field: string): FieldKind => FIELDS[entity][field] ?? 'text';
