import { Injectable } from '@nestjs/common';
import { EnterpriseBackfill } from '@taproot/enterprises';
import { DomainError, hasRole } from '@taproot/kernel';
import { LeadSigning } from '@taproot/leads';
import { type BulkOutcome, type Unit } from '@taproot/platform';
import { ContractBackfill, type BackfilledContract } from './contract-backfill.service.js';
import type { KnownContract } from './known-contracts.queries.js';
import { contractErrors } from './contract.errors.js';

/** What a row of a file says of a contract; its enterprise by id, or as the file names it. */
export interface ContractRow extends Partial<Omit<BackfilledContract, 'enterpriseId' | 'terminatedOn'>> {
  enterpriseId?: string | null;
  enterpriseName?: string | null;
  enterpriseIdType?: string | null;
  enterpriseIdNumber?: string | null;
  industryCode?: string | null;
  terminatedOn?: string | null;
}

export interface ImportedContract {
  id: string | null;
  key: string;
  /** What is new of it. */
  said: ContractRow;
  /** All that its source says. */
  content: ContractRow;
}

/** Rows of a file of contracts; verified where a verifier brings them who belongs to no credited team. */
@Injectable()
export class ContractImports {
  constructor(
    private readonly contracts: ContractBackfill,
    private readonly enterprises: EnterpriseBackfill,
    private readonly leads: LeadSigning,
  ) {}

  async importBatch(unit: Unit, rows: readonly ImportedContract[]): Promise<BulkOutcome[]> {
    const known = await this.contracts.known(
      unit,
      rows.flatMap(({ id }) => id ?? []),
    );
    const meant = await this.enterprisesOf(unit, rows);
    const outcomes: BulkOutcome[] = [];
    for (const row of rows) {
      const enterprise = meant.get(row);
      if (enterprise instanceof DomainError) outcomes.push({ refused: enterprise });
      else if (row.id === null) outcomes.push(await this.take(unit, row, enterprise!));
      else outcomes.push(await this.retake(unit, row, known.get(row.id), enterprise));
    }
    return outcomes;
  }

  private async take(unit: Unit, { content }: ImportedContract, enterpriseId: string): Promise<BulkOutcome> {
    const isVerified = mayVerify(unit, content);
    const contract = this.contracts.add(unit, whole(content, enterpriseId), isVerified);
    if (isVerified && contract.kind === 'formal' && contract.leadId)
      await this.leads.sign(unit, contract.leadId, contract.signedOn, contract.title);
    return { id: contract.id, outcome: 'created' };
  }

  private async retake(
    unit: Unit,
    { id, said, content }: ImportedContract,
    known: KnownContract | undefined,
    enterpriseId: string | undefined,
  ): Promise<BulkOutcome> {
    if (!known) return { refused: contractErrors.importedContractGone() };
    const {
      enterpriseName: _n,
      enterpriseIdType: _t,
      enterpriseIdNumber: _i,
      industryCode: _c,
      ...fields
    } = said;
    const kept = Object.entries(fields).filter(
      ([field, value]) => value !== null || !REQUIRED.includes(field),
    );
    const next = { ...Object.fromEntries(kept), ...(enterpriseId && { enterpriseId }) };
    await this.contracts.change(unit, known, next, mayVerify(unit, content));
    return { id: id!, outcome: 'updated' };
  }

  private async enterprisesOf(unit: Unit, rows: readonly ImportedContract[]) {
    const meant = new Map<ImportedContract, string | DomainError>();
    const named = rows.filter(({ id, said, content }) => {
      const speaks = id === null || NAMING.some((field) => said[field] !== undefined);
      if (speaks && content.enterpriseId) return false;
      return speaks;
    });
    for (const row of rows) if (row.content.enterpriseId) meant.set(row, row.content.enterpriseId);
    const found = await this.enterprises.meant(
      unit,
      named.map(({ key, content }) => namedEnterprise(key, content)),
    );
    for (const [i, row] of named.entries()) {
      const one = found[i]!;
      meant.set(row, one instanceof DomainError ? one : one.id);
    }
    return meant;
  }
}

/** A verifier brings verified contracts, but not of a team of their own. */
function mayVerify({ actor }: Unit, { teamId }: ContractRow): boolean {
  return hasRole(actor, 'verifier') && !(teamId && actor.unitIds.includes(teamId));
}

const NAMING = ['enterpriseId', 'enterpriseName', 'enterpriseIdType', 'enterpriseIdNumber'] as const;
const REQUIRED = ['title', 'kind', 'sector', 'signedOn', 'signedIsProxy', 'amountEstimated', 'enterpriseId'];

function namedEnterprise(key: string, content: ContractRow) {
  return {
    name: content.enterpriseName ?? null,
    otherwise: `未知企业（${key.slice(0, 180)}）`,
    idType: content.enterpriseIdType ?? null,
    idNumber: content.enterpriseIdNumber ?? null,
    industryCode: content.industryCode ?? null,
  };
}

function whole(content: ContractRow, enterpriseId: string): BackfilledContract {
  return {
    enterpriseId,
    leadId: content.leadId ?? null,
    title: content.title!,
    kind: content.kind ?? 'formal',
    sector: content.sector ?? 'other',
    districtId: content.districtId ?? null,
    siteClass: content.siteClass ?? null,
    signedOn: content.signedOn!,
    signedIsProxy: content.signedIsProxy ?? false,
    amountEstimated: content.amountEstimated ?? false,
    designCapacity: content.designCapacity ?? null,
    capacityUnit: content.capacityUnit ?? null,
    sourceStatus: content.sourceStatus ?? null,
    unknownTeam: content.unknownTeam ?? null,
    unknownDistrict: content.unknownDistrict ?? null,
    remark: content.remark ?? null,
    terms: content.terms ?? {},
    teamId: content.teamId ?? null,
    terminatedOn: content.terminatedOn ?? null,
  };
}
