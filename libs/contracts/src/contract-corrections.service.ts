import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { Database, type Unit } from '@taproot/platform';
import { amendmentErrors } from './amendment.errors.js';
import { stakeOf, storeMovements, UNDECIDED, wholeOf } from './backfilled-version.js';
import { Contract } from './contract.entity.js';
import { CONTRACT_AMENDED, CONTRACT_AMENDMENT_PROPOSED, contractTold } from './contract.events.js';
import { requireStatus, type FundDue, type Share } from './contract.rules.js';
import { termColumns, type TermsSaid } from './contract-content.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVersion } from './contract-version.entity.js';
import { versionShown } from './contract-versions.sql.js';

/** A contract with the version that is the last word on it. */
export interface KnownContract {
  contract: Contract;
  version: ContractVersion;
  credits: Share[];
  funds: FundDue[];
  lastNumber: number;
  /** An amendment waits for approval. */
  waits: boolean;
}

/** What a later file says of money, plan, team and day of signing; `credits` go to the team alone. */
export interface Correction {
  terms?: Omit<TermsSaid, 'credits'>;
  teamId?: string | null;
  signedOn: string;
}

interface LastVersion extends Pick<KnownContract, 'credits' | 'funds' | 'lastNumber' | 'waits'> {
  [column: string]: unknown;
  asked: string;
  contractId: string;
  versionId: string;
}

/**
 * What later files of a register say of contracts. What is in force is never rewritten: a version of its own says the new
 * from the same day on, so that figures known before stay what they were. Who may not verify proposes it.
 */
@Injectable()
export class ContractCorrections {
  constructor(
    private readonly database: Database,
    private readonly terms: ContractTerms,
  ) {}

  /** Contracts by the leads they belong to, or by their own ids; the last version in force, else the claimed one. */
  async known(unit: Unit, by: 'lead' | 'id', ids: readonly string[]): Promise<Map<string, KnownContract>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.rows<LastVersion>(by === 'lead' ? OF_LEADS : BY_ID, [ids]);
    const contractIds = rows.map(({ contractId }) => contractId);
    const contracts = new Map((await unit.read(Contract, contractIds)).map((one) => [one.id, one]));
    const versionIds = rows.map(({ versionId }) => versionId);
    const versions = new Map((await unit.read(ContractVersion, versionIds)).map((one) => [one.id, one]));
    return new Map(
      rows.map(({ asked, contractId, versionId, ...known }) => [
        asked,
        { ...known, contract: contracts.get(contractId)!, version: versions.get(versionId)! },
      ]),
    );
  }

  async enter(unit: Unit, known: KnownContract, said: Correction, isVerified: boolean): Promise<void> {
    const { contract, version } = known;
    const credits = creditsSaid(known, said);
    const isSigning = version.effectiveOn === contract.signedOn;
    const effectiveOn = isSigning ? said.signedOn : version.effectiveOn;
    const columns = { ...termColumns(said.terms ?? {}, version), effectiveOn };
    if (isSame(columns, version) && credits === known.credits) return;
    if (version.state === 'proposed') return this.reclaim(unit, known, columns, credits);
    if (!isVerified) requireAmendable(known);
    const next = this.add(unit, known, columns, credits, isVerified);
    if (!isVerified) return unit.emit(contractTold(CONTRACT_AMENDMENT_PROPOSED, contract));
    if (contract.kind === 'formal') {
      const before = { stake: stakeOf(version, known.credits), on: version.effectiveOn };
      storeMovements(unit, next, stakeOf(next, credits), before);
    }
    unit.emit(contractTold(CONTRACT_AMENDED, contract));
  }

  /** What was claimed before stays known. */
  private async reclaim(
    unit: Unit,
    { contract, version, credits: claimed, funds }: KnownContract,
    columns: Partial<ContractVersion>,
    credits: Share[],
  ): Promise<void> {
    await this.terms.keepClaim(unit, contract, { version, credits: claimed, funds });
    unit.change('contract-version.imported-again', version, columns);
    if (credits !== claimed) await this.terms.replace(unit, version.id, { credits, funds });
  }

  private add(
    unit: Unit,
    { contract, version, funds, lastNumber }: KnownContract,
    columns: Partial<ContractVersion>,
    credits: Share[],
    isVerified: boolean,
  ): ContractVersion {
    const standing = isVerified
      ? ({ state: 'in-force', knownFrom: unit.at } as const)
      : ({ state: 'proposed', knownFrom: null } as const);
    const own = { contractId: contract.id, number: lastNumber + 1, reason: 'import', ...standing };
    const next = Object.assign(new ContractVersion(), version, UNDECIDED, columns, own, { id: newId() });
    unit.add('contract-version.imported', next);
    this.terms.store(unit, next.id, { credits, funds });
    return next;
  }
}

function creditsSaid({ credits }: KnownContract, { teamId }: Correction): Share[] {
  if (teamId === undefined) return credits;
  const whole = wholeOf(teamId);
  const isSaid = credits.length === whole.length && credits.every((one) => one.teamId === teamId);
  return isSaid ? credits : whole;
}

function isSame(columns: Partial<ContractVersion>, version: ContractVersion): boolean {
  return Object.entries(columns).every(([field, said]) => version[field as keyof ContractVersion] === said);
}

function requireAmendable({ contract, waits }: KnownContract): void {
  requireStatus(contract, 'verified');
  if (waits) throw amendmentErrors.amendmentWaits();
}

const LAST = `c.id AS "contractId", v.id AS "versionId",
  (SELECT coalesce(json_agg(json_build_object('teamId', team_id, 'percent', trim_scale(percent)::text)
    ORDER BY percent DESC, team_id), '[]') FROM contract_credits WHERE version_id = v.id) AS credits,
  (SELECT coalesce(json_agg(json_build_object('dueOn', due_on, 'amount', amount::text) ORDER BY due_on), '[]')
    FROM contract_funds WHERE version_id = v.id) AS funds,
  n."lastNumber", n.waits`;
const LAST_VERSION = `LATERAL (${versionShown('c.id')}) v, LATERAL (
    SELECT max(number) AS "lastNumber", coalesce(bool_or(state = 'proposed' AND number > 1), false) AS waits
    FROM contract_versions WHERE contract_id = c.id) n`;
const OF_LEADS = {
  name: 'contracts_of_leads_last',
  text: `SELECT c.lead_id AS asked, ${LAST} FROM unnest($1::uuid[]) l, LATERAL (
      SELECT * FROM contracts WHERE lead_id = l AND basis = 'import' ORDER BY created_at LIMIT 1) c, ${LAST_VERSION}`,
};
const BY_ID = {
  name: 'contracts_last',
  text: `SELECT c.id AS asked, ${LAST} FROM contracts c, ${LAST_VERSION} WHERE c.id = ANY($1::uuid[])`,
};
