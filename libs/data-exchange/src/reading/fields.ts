import type { FieldKind, ImportEntity } from './mapping.types.js';

/** The fields a sheet may bring, in the order of its template. */
export const FIELDS: Record<ImportEntity, Record<string, FieldKind>> = {
  enterprises: {
    name: 'text',
    idType: 'text',
    idNumber: 'text',
    country: 'text',
    industryCode: 'text',
    groupKey: 'text',
    tags: 'list',
  },
  leads: {
    title: 'text',
    enterpriseKey: 'text',
    enterpriseName: 'text',
    investorName: 'text',
    sector: 'text',
    sourceChannel: 'text',
    ownerTeamCode: 'text',
    introducerTeamCode: 'text',
    district: 'text',
    filedOn: 'date',
    stage: 'text',
    expectedInvestment: 'amount',
    currency: 'text',
    confidential: 'flag',
  },
  visits: {
    kind: 'text',
    teamCode: 'text',
    leadKey: 'text',
    enterpriseKey: 'text',
    enterpriseName: 'text',
    occurredOn: 'day',
    place: 'text',
    hosts: 'list',
    counterpartName: 'text',
    counterpartTitle: 'text',
    counterpartSeniority: 'text',
    needs: 'text',
    minutes: 'text',
    sawSite: 'flag',
    dataExchanged: 'flag',
    siteChosen: 'flag',
    nextStep: 'text',
    nextStepDueOn: 'day',
  },
};

/** The key's column in a template. */
export const KEY_FIELD = 'externalKey';
