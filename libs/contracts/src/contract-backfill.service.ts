import { Injectable } from '@nestjs/common';
import type { Unit } from '@taproot/platform';
import { storeMovements } from './backfilled-movements.js';
import { stakeOf, UNDECIDED, wholeOf } from './backfilled-version.js';
import { EMPTY } from './contract-drafts.service.js';
import { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { CONTRACT_SUBMITTED, CONTRACT_VERIFIED, contractTold } from './contract.events.js';
import { termColumns, type TermsSaid } from './contract-content.js';
import { ContractCorrections } from './contract-corrections.service.js';
import { ContractCredit, ContractVersion } from './contract-version.entity.js';
import { KnownContracts, type KnownContract } from './known-contracts.queries.js';

type ContractFields = Pick<
  Contract,
  | 'kind'
  | 'title'
  | 'leadId'
  | 'enterpriseId'
  | 'sector'
  | 'districtId'
  | 'siteClass'
  | 'signedOn'
  | 'signedIsProxy'
  | 'amountEstimated'
  | 'designCapacity'
  | 'capacityUnit'
  | 'sourceStatus'
  | 'unknownTeam'
  | 'unknownDistrict'
  | 'remark'
>;

/** What a register of past projects says of a contract; what it refers to is known to exist. */
export interface BackfilledContract extends ContractFields {
  /** Money and plan; `credits` go to the team alone. */
  terms: Omit<TermsSaid, 'credits'>;
  teamId: string | null;
  /** Set where it has ended. */
  terminatedOn: string | null;
}

/**
 * Contracts of the past, many at once. What whoever may verify brings is verified, on the basis of the import; locked
 * periods do not move it.
 */
@Injectable()
export class ContractBackfill {
  constructor(
    private readonly contracts: KnownContracts,
    private readonly corrections: ContractCorrections,
  ) {}

  /** Reads nothing. `withProject` tells those who react that its project comes with it. */
  add(unit: Unit, said: BackfilledContract, isVerified: boolean, withProject = false): Contract {
    const { terms, teamId, terminatedOn, ...fields } = said;
    const contract = Object.assign(new Contract(), { ...EMPTY, ...fields, ...standing(unit, isVerified) });
    if (isVerified && terminatedOn !== null) Object.assign(contract, ended(terminatedOn));
    unit.add('contract.imported', contract);
    const version = Object.assign(new ContractVersion(), UNDECIDED, {
      contractId: contract.id,
      number: 1,
      effectiveOn: contract.signedOn,
      ...inForce(unit, isVerified),
      ...termColumns(terms, {}),
    });
    unit.add('contract-version.imported', version);
    const credits = wholeOf(teamId);
    for (const share of credits)
      unit.store(Object.assign(new ContractCredit(), share, { versionId: version.id }));
    if (isVerified && contract.kind === 'formal') storeMovements(unit, version, stakeOf(version, credits));
    const event = contractTold(isVerified ? CONTRACT_VERIFIED : CONTRACT_SUBMITTED, contract);
    unit.emit({ ...event, payload: { ...event.payload, withProject } });
    return contract;
  }

  /** By the leads they belong to. */
  ofLeads(unit: Unit, leadIds: readonly string[]): Promise<Map<string, KnownContract>> {
    return this.contracts.find(unit, 'lead', leadIds);
  }

  /** By their own ids. */
  known(unit: Unit, ids: readonly string[]): Promise<Map<string, KnownContract>> {
    return this.contracts.find(unit, 'id', ids);
  }

  /** What a later file says differently; money, shares, plan and day of signing are amended by a version of their own. */
  async change(
    unit: Unit,
    known: KnownContract,
    said: Partial<BackfilledContract>,
    isVerified: boolean,
  ): Promise<void> {
    const { terms, teamId, terminatedOn, ...fields } = said;
    const { contract, version } = known;
    const signedBefore = contract.signedOn;
    const isEnd = terminatedOn !== undefined && terminatedOn !== null && contract.status === 'verified';
    if (terms !== undefined || teamId !== undefined || (fields.signedOn ?? signedBefore) !== signedBefore) {
      const signedOn = fields.signedOn ?? signedBefore;
      await this.corrections.enter(unit, known, { terms, teamId, signedOn }, isVerified);
    }
    if (!isVerified && version.state === 'in-force') requireSame(contract, fields);
    unit.change('contract.imported-again', contract, { ...fields, ...(isEnd && ended(terminatedOn)) });
  }
}

function requireSame(contract: Contract, { kind, signedOn }: Partial<ContractFields>): void {
  if ((kind ?? contract.kind) === contract.kind && (signedOn ?? contract.signedOn) === contract.signedOn)
    return;
  throw contractErrors.importedSigningStands();
}

function standing(unit: Unit, isVerified: boolean) {
  const submitted = { basis: 'import', submittedAt: unit.at, submittedBy: unit.actor.userId } as const;
  if (!isVerified) return { ...submitted, status: 'submitted' } as const;
  const decided = { decidedAt: unit.at, decidedBy: unit.actor.userId, decisionReason: 'import' };
  return { ...submitted, ...decided, status: 'verified' } as const;
}

function ended(terminatedOn: string) {
  return { status: 'terminated', terminatedOn, terminationReason: 'import' } as const;
}

function inForce(unit: Unit, isVerified: boolean) {
  if (!isVerified) return { state: 'proposed', knownFrom: null } as const;
  return { state: 'in-force', knownFrom: unit.at, decidedAt: unit.at, decidedBy: unit.actor.userId } as const;
}
