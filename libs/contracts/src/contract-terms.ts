import { Injectable } from '@nestjs/common';
import { newId } from '@taproot/kernel';
import { OrgReferences } from '@taproot/org';
import { Database, type Unit } from '@taproot/platform';
import type { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import type { Share, FundDue } from './contract.rules.js';
import { plain, type Terms } from './contract-content.js';
import { ContractCredit, ContractFund, ContractVersion } from './contract-version.entity.js';
import { versionInForce } from './contract-versions.sql.js';

/** Versions of contracts with their parts, as commands read and write them. */
@Injectable()
export class ContractTerms {
  constructor(
    private readonly database: Database,
    private readonly org: OrgReferences,
  ) {}

  /** Credit is of teams that negotiate; the city, its districts and departments have theirs. */
  async requireTeams(credits: readonly Share[] = []): Promise<void> {
    const name = await this.org.noTeam(credits.map(({ teamId }) => teamId));
    if (name !== undefined) throw contractErrors.creditOfNoTeam({ name }).at('credits');
  }

  async of(unit: Unit, version: ContractVersion): Promise<Terms> {
    const versionId = version.id;
    const credits = await unit.findMany(ContractCredit, { versionId });
    const funds = await unit.findMany(ContractFund, { versionId });
    return {
      version,
      credits: credits.map(({ teamId, percent }) => ({ teamId, percent: plain(percent) })).toSorted(byShare),
      funds: funds.map(({ dueOn, amount }) => ({ dueOn, amount })).toSorted(byDay),
    };
  }

  /** The version that waits for a decision. */
  async proposed(unit: Unit, contractId: string): Promise<Terms | null> {
    const version = await unit.find(ContractVersion, { contractId, state: 'proposed' });
    return version && this.of(unit, version);
  }

  /** The version in force that took effect last. */
  async latest(unit: Unit, contractId: string): Promise<Terms | null> {
    const last = await this.database.row<{ id: string }>(LATEST, [contractId]);
    const version = last && (await unit.find(ContractVersion, { id: last.id }));
    return version ? this.of(unit, version) : null;
  }

  async lastNumber(contractId: string): Promise<number> {
    return (await this.database.row<{ number: number }>(LAST_NUMBER, [contractId]))?.number ?? 0;
  }

  /** What a rejected contract said, kept before it is corrected. */
  async keepClaim(unit: Unit, contract: Contract, { version, credits, funds }: Terms): Promise<void> {
    const { decidedAt, decidedBy, decisionReason } = contract;
    const number =
      ((await this.database.row<{ number: number }>(FIRST_NUMBER, [contract.id]))?.number ?? 0) - 1;
    const decided = { state: 'rejected', decidedAt, decidedBy, decisionReason, reason: decisionReason ?? '' };
    const claim = Object.assign(new ContractVersion(), version, { id: newId(), number, ...decided });
    unit.add('contract-version.replaced', claim);
    this.store(unit, claim.id, { credits, funds });
  }

  store(unit: Unit, versionId: string, { credits, funds }: Pick<Terms, 'credits' | 'funds'>): void {
    for (const said of credits) unit.store(Object.assign(new ContractCredit(), said, { versionId }));
    for (const said of funds) unit.store(Object.assign(new ContractFund(), said, { versionId }));
  }

  /** The parts of a version nobody decided on yet, anew. */
  async replace(unit: Unit, versionId: string, parts: Pick<Terms, 'credits' | 'funds'>): Promise<void> {
    await unit.begin();
    await this.database.rows(CLEAR_CREDITS, [versionId]);
    await this.database.rows(CLEAR_FUNDS, [versionId]);
    this.store(unit, versionId, parts);
  }
}

const LATEST = {
  name: 'contract_latest_version',
  text: `SELECT id FROM (${versionInForce('$1')}) v`,
};
const LAST_NUMBER = {
  name: 'contract_last_version_number',
  text: 'SELECT max(number) AS number FROM contract_versions WHERE contract_id = $1',
};
const FIRST_NUMBER = {
  name: 'contract_first_version_number',
  text: 'SELECT least(min(number), 0) AS number FROM contract_versions WHERE contract_id = $1',
};
const CLEAR_CREDITS = {
  name: 'contract_clear_credits',
  text: 'DELETE FROM contract_credits WHERE version_id = $1',
};
const CLEAR_FUNDS = {
  name: 'contract_clear_funds',
  text: 'DELETE FROM contract_funds WHERE version_id = $1',
};

function byShare(a: Share, b: Share): number {
  return Number(b.percent) - Number(a.percent) || (a.teamId < b.teamId ? -1 : 1);
}

function byDay(a: FundDue, b: FundDue): number {
  return a.dueOn < b.dueOn ? -1 : 1;
}
