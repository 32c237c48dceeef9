import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { Database, type Unit } from '@taproot/platform';
import { EMPTY } from './contract-drafts.service.js';
import { Contract } from './contract.entity.js';
import { CONTRACT_SUBMITTED, CONTRACT_VERIFIED, contractTold } from './contract.events.js';
import { plain, termColumns, type TermsSaid } from './contract-content.js';
import { ContractCredit, ContractVersion } from './contract-version.entity.js';
import { versionShown } from './contract-versions.sql.js';
import { CreditMovement } from './credit-movement.entity.js';
import { inCny, movements, type Stake } from './ledger.rules.js';

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

/** A contract with the version that is the last word on it. */
export interface KnownContract {
  contract: Contract;
  version: ContractVersion;
  teamIds: string[];
}

/**
 * Contracts of the past, many at once. What whoever may verify brings is verified, on the basis of the import; locked
 * periods do not move it.
 */
@Injectable()
export class ContractBackfill {
  constructor(private readonly database: Database) {}

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
    if (teamId !== null) credit(unit, version, teamId);
    if (isVerified && contract.kind === 'formal')
      move(unit, contract, version, null, stakeOf(version, teamId));
    const event = contractTold(isVerified ? CONTRACT_VERIFIED : CONTRACT_SUBMITTED, contract);
    unit.emit({ ...event, payload: { ...event.payload, withProject } });
    return contract;
  }

  /** By the leads they belong to; the last version in force, else the proposed one. */
  async ofLeads(unit: Unit, leadIds: readonly string[]): Promise<Map<string, KnownContract>> {
    if (leadIds.length === 0) return new Map();
    return this.together(unit, await this.database.rows<LastVersion>(OF_LEADS, [leadIds]));
  }

  /** By their own ids. */
  async known(unit: Unit, ids: readonly string[]): Promise<Map<string, KnownContract>> {
    if (ids.length === 0) return new Map();
    return this.together(unit, await this.database.rows<LastVersion>(BY_ID, [ids]));
  }

  private async together(unit: Unit, rows: readonly LastVersion[]): Promise<Map<string, KnownContract>> {
    const ids = rows.map(({ contractId }) => contractId);
    const contracts = new Map((await unit.read(Contract, ids)).map((one) => [one.id, one]));
    const versions = new Map(
      (
        await unit.read(
          ContractVersion,
          rows.map(({ versionId }) => versionId),
        )
      ).map((one) => [one.id, one]),
    );
    return new Map(
      rows.map(({ asked, contractId, versionId, teamIds }) => [
        asked,
        { contract: contracts.get(contractId)!, version: versions.get(versionId)!, teamIds },
      ]),
    );
  }

  /** What a later file says differently; money, shares and plan in force are amended by a version of their own. */
  async change(unit: Unit, known: KnownContract, said: Partial<BackfilledContract>): Promise<void> {
    const { terms, teamId, terminatedOn, ...fields } = said;
    const { contract } = known;
    const isEnd = terminatedOn !== undefined && terminatedOn !== null && contract.status === 'verified';
    unit.change('contract.imported-again', contract, { ...fields, ...(isEnd && ended(terminatedOn)) });
    if (terms !== undefined || teamId !== undefined) await this.amend(unit, known, terms ?? {}, teamId);
  }

  private async amend(
    unit: Unit,
    { contract, version, teamIds }: KnownContract,
    terms: Omit<TermsSaid, 'credits'>,
    teamId: string | null | undefined,
  ): Promise<void> {
    const columns = termColumns(terms, version);
    const team = teamId === undefined ? (teamIds[0] ?? null) : teamId;
    if (version.state === 'proposed') {
      unit.change('contract-version.imported-again', version, columns);
      if (teamId === undefined) return;
      await unit.begin();
      await this.database.rows(CLEAR_CREDITS, [version.id]);
      if (team !== null) credit(unit, version, team);
      return;
    }
    const next = Object.assign(new ContractVersion(), UNDECIDED, version, columns, {
      id: newId(),
      number: version.number + 1,
      state: 'in-force',
      knownFrom: unit.at,
      decidedAt: null,
      decidedBy: null,
      reason: 'import',
    });
    if (teamId === undefined && same(next, version)) return;
    unit.add('contract-version.imported', next);
    if (team !== null) credit(unit, next, team);
    if (contract.kind === 'formal')
      move(unit, contract, next, stakeOf(version, teamIds[0] ?? null), stakeOf(next, team));
  }
}

interface LastVersion {
  [column: string]: unknown;
  asked: string;
  contractId: string;
  versionId: string;
  teamIds: string[];
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

function credit(unit: Unit, { id: versionId }: ContractVersion, teamId: string): void {
  unit.store(Object.assign(new ContractCredit(), { versionId, teamId, percent: '100' }));
}

function stakeOf({ amount, currency, fxRate }: ContractVersion, teamId: string | null): Stake {
  const credits = teamId === null ? [] : [{ teamId, percent: '100' }];
  return { amount: inCny(amount, currency, fxRate), credits };
}

/** Counts on the day of the signing, whatever is locked: a register of the past is no late report. */
function move(
  unit: Unit,
  contract: Contract,
  version: ContractVersion,
  before: Stake | null,
  after: Stake,
): void {
  const day = { occurredOn: contract.signedOn, creditedOn: contract.signedOn, recordedAt: unit.at };
  for (const { teamId, percent, amount } of movements(before, after)) {
    const moved = { teamId, percent: plain(percent.toString()), amount: amount?.toFixed(2) ?? null };
    const kind = before ? 'amendment' : 'signing';
    const row = { id: newId(), contractId: contract.id, versionId: version.id, kind, ...moved, ...day };
    unit.store(Object.assign(new CreditMovement(), row));
  }
}

const SAID = [
  'amount',
  'currency',
  'fxRate',
  'groundbreakingOn',
  'completionOn',
  'commissioningOn',
  'capacityAttainmentOn',
] as const;

function same(a: ContractVersion, b: ContractVersion): boolean {
  return SAID.every((field) => a[field] === b[field]);
}

const UNDECIDED = {
  performingOn: null,
  fxDate: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
};

const LAST = `c.id AS "contractId", v.id AS "versionId",
  ARRAY(SELECT team_id FROM contract_credits WHERE version_id = v.id ORDER BY percent DESC) AS "teamIds"`;
const LAST_VERSION = `LATERAL (${versionShown('c.id')}) v`;
const OF_LEADS = {
  name: 'contracts_of_leads_last',
  text: `SELECT c.lead_id AS asked, ${LAST} FROM unnest($1::uuid[]) l, LATERAL (
      SELECT * FROM contracts WHERE lead_id = l AND basis = 'import' ORDER BY created_at LIMIT 1) c, ${LAST_VERSION}`,
};
const BY_ID = {
  name: 'contracts_last',
  text: `SELECT c.id AS asked, ${LAST} FROM contracts c, ${LAST_VERSION} WHERE c.id = ANY($1::uuid[])`,
};
const CLEAR_CREDITS = {
  name: 'contract_clear_credits',
  text: 'DELETE FROM contract_credits WHERE version_id = $1',
};
