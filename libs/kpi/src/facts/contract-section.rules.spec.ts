import { describe, expect, it } from '@jest/globals';
import type { ContractFact as Contract } from '@taproot/contracts';
import { contractFact, falseReports } from './contract-section.rules.js';

const contract: Contract = {
  id: 'c',
  title: '电池项目',
  kind: 'formal',
  status: 'terminated',
  basis: 'evidence',
  rejected: null,
  reason: null,
  decidedAt: null,
  signedOn: '2026-01-10',
  terminatedOn: '2026-05-01',
  leadId: null,
  enterpriseId: 'e',
  sector: 'manufacturing',
  districtId: null,
  siteClass: 'land',
  currency: 'USD',
  amount: '30000000.00',
  amountCny: '216000000.00',
  credits: [],
  firstPlan: {
    performingOn: null,
    groundbreakingOn: '2026-04',
    completionOn: null,
    commissioningOn: '2027',
    capacityAttainmentOn: null,
  },
  funds: [{ dueOn: '2026-06-30', amount: '10000000.00' }],
};
const alone = { project: undefined, reviewScore: null, lostWorkingDays: {} };

describe('contractFact', () => {
  it('speaks of stages and of yuan', () => {
    expect(contractFact(contract, alone)).toMatchObject({
      status: 'terminated',
      plan: { groundbreaking: '2026-04', commissioning: '2027' },
      amount: '216000000.00',
      funds: [{ dueOn: '2026-06-30', amount: '72000000' }], // 10 million × 7.2
      fundsInPlace: '0',
      milestones: [],
      confirmed: false,
    });
  });

  it('has no schedule in yuan without a rate', () => {
    expect(contractFact({ ...contract, amountCny: null }, alone).funds).toEqual([]);
    const home = { ...contract, currency: 'CNY', amountCny: null };
    expect(contractFact(home, alone).funds).toEqual(contract.funds);
  });
});

describe('falseReports', () => {
  it('are the contract’s own and those of its milestones', () => {
    const found = {
      id: 'm',
      contractId: 'c',
      projectId: 'p',
      stage: 'groundbreaking',
      occurredOn: '2026-03',
    } as const;
    expect(falseReports({ ...contract, rejected: 'false-report' }, [found])).toEqual([
      { recordType: 'contract', id: 'c', occurredOn: '2026-01-10' },
      { recordType: 'milestone', id: 'm', occurredOn: '2026-03' },
    ]);
    expect(falseReports(contract, [])).toEqual([]);
  });
});
