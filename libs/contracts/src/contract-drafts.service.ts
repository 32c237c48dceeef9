import { Injectable } from '@nestjs/common';
import { EnterpriseReferences } from '@taproot/enterprises';
import { cityDay, type Actor } from '@taproot/kernel';
import { LeadReferences, type LeadReference } from '@taproot/leads';
import { AppConfig, Commands, FileReferences, refuseOn, type Unit } from '@taproot/platform';
import { Contract } from './contract.entity.js';
import { contractErrors } from './contract.errors.js';
import { canClaim } from './contract.policy.js';
import { checkPlan, checkSchedule, checkSignedOn } from './contract.rules.js';
import {
  contractColumns,
  partsSaid,
  termColumns,
  type ContractSaid,
  type Terms,
  type TermsSaid,
} from './contract-content.js';
import { requireFiles, storeEvidence, type EvidenceSaid } from './contract-evidence.entity.js';
import { ContractTerms } from './contract-terms.js';
import { ContractVersion } from './contract-version.entity.js';

type Parts = Pick<Terms, 'credits' | 'funds'>;
export type DraftSaid = ContractSaid & TermsSaid & { evidence?: EvidenceSaid[] };

/** Writes what a contract says until it is verified: the record, its first version, shares, funds and papers. */
@Injectable()
export class ContractDrafts {
  constructor(
    private readonly commands: Commands,
    private readonly terms: ContractTerms,
    private readonly leads: LeadReferences,
    private readonly enterprises: EnterpriseReferences,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  /** A new draft of the actor's. */
  write(actor: Actor, said: DraftSaid): Promise<Contract> {
    return this.commands.run(actor, async (unit) => {
      const lead = await this.check(unit, said);
      const parts = partsSaid(said, NO_PARTS);
      const terms = termColumns(said, {});
      checkPlan(terms);
      checkSchedule(parts.funds, terms.amount);
      await this.terms.requireTeams(said.credits);
      requireClaimant(
        actor,
        parts.credits.map(({ teamId }) => teamId),
        lead,
      );
      await requireFiles(this.files, actor, said.evidence);
      const contract = unit.add(
        'contract.drafted',
        Object.assign(new Contract(), EMPTY, contractColumns(said)),
      );
      const first = { contractId: contract.id, number: 1, effectiveOn: contract.signedOn };
      const version = Object.assign(new ContractVersion(), EMPTY_VERSION, first, terms);
      unit.add('contract-version.drafted', version);
      this.terms.store(unit, version.id, parts);
      storeEvidence(unit, contract.id, said.evidence ?? []);
      return contract;
    });
  }

  /** A draft says something else. The version of the contract moves on even where only shares change. */
  async rewrite(
    unit: Unit,
    contract: Contract,
    said: DraftSaid,
    options: { ifVersion?: number; reason?: string },
  ): Promise<void> {
    const lead = await this.check(unit, { ...contract, ...said });
    const before = await this.terms.proposed(unit, contract.id);
    if (!before) throw new Error(`the contract ${contract.id} has no version to correct`);
    const parts = partsSaid(said, before);
    const columns = termColumns(said, before.version);
    if (said.plan) checkPlan(columns);
    if (said.plan?.funds || said.amount) checkSchedule(parts.funds, columns.amount);
    await this.terms.requireTeams(said.credits);
    requireClaimant(
      unit.actor,
      parts.credits.map(({ teamId }) => teamId),
      lead,
    );
    if (contract.status === 'rejected') await this.terms.keepClaim(unit, contract, before);
    unit.change<Contract>('contract.corrected', contract, contractColumns(said), options);
    const { version } = before;
    const terms = { ...columns, effectiveOn: contract.signedOn };
    unit.change('contract-version.corrected', version, terms);
    const moved = !same(parts, before);
    if (moved) await this.terms.replace(unit, version.id, parts);
    const untouched = contract.updatedAt !== unit.at;
    if (untouched && (moved || version.updatedAt === unit.at))
      unit.touch('contract.corrected', contract, options);
  }

  /** What is said must be possible, and known to whoever says it. */
  private async check({ actor, at }: Unit, said: DraftSaid): Promise<LeadReference | null> {
    const { leadId = null, enterpriseId = '', signedOn } = said;
    if (signedOn) checkSignedOn(signedOn, cityDay(at, this.config.timeZone));
    const [lead, enterprise] = await Promise.all([
      leadId ? this.leads.find(actor, leadId) : null,
      this.enterprises.findFor(actor, enterpriseId),
    ]);
    if (lead === undefined) throw contractErrors.contractLeadUnknown().at('leadId');
    if (!enterprise) throw contractErrors.contractEnterpriseUnknown().at('enterpriseId');
    if (lead?.enterpriseId && lead.enterpriseId !== enterprise.id)
      throw contractErrors.contractLeadDiffers().at('leadId');
    return lead;
  }
}

function requireClaimant(actor: Actor, creditedTeamIds: string[], lead: LeadReference | null): void {
  if (!canClaim(actor, { creditedTeamIds, leadOwnerTeamId: lead?.ownerTeamId ?? null }))
    throw contractErrors.contractOfOthers();
}

function same(a: Parts, b: Parts): boolean {
  return JSON.stringify([a.credits, a.funds]) === JSON.stringify([b.credits, b.funds]);
}

const NO_PARTS = { credits: [], funds: [] };

export const EMPTY = {
  leadId: null,
  districtId: null,
  siteClass: null,
  signedIsProxy: false,
  amountEstimated: false,
  designCapacity: null,
  capacityUnit: null,
  status: 'draft',
  basis: 'evidence',
  submittedAt: null,
  submittedBy: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
  falseReport: false,
  terminatedOn: null,
  terminationReason: null,
  voidReason: null,
  duplicateOf: null,
  notDuplicateReason: null,
  sourceStatus: null,
  unknownTeam: null,
  unknownDistrict: null,
  remark: null,
} as const;

const EMPTY_VERSION = {
  state: 'proposed',
  knownFrom: null,
  reason: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
} as const;

refuseOn('contract_credits_team_id_fkey', () => contractErrors.contractTeamUnknown().at('credits'));
refuseOn('contracts_district_id_fkey', () => contractErrors.contractDistrictUnknown().at('districtId'));
refuseOn('contract_evidence_file_id_fkey', () => contractErrors.contractFileUnknown().at('evidence'));
refuseOn('contract_evidence_key', () => contractErrors.evidenceThereAlready().at('evidence'));
