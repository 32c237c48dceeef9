import { Injectable } from '@nestjs/common';
import { ContractBackfill, type KnownContract } from '@taproot/contracts';
import { EnterpriseBackfill, type MeantEnterprise } from '@taproot/enterprises';
import { cityDay, DomainError, hasRole } from '@taproot/kernel';
import { Lead, LeadBackfill } from '@taproot/leads';
import { AppConfig, type BulkOutcome, type Unit } from '@taproot/platform';
import { Project } from '../project.entity.js';
import { projectErrors } from '../project.errors.js';
import { projectBorn } from '../project.events.js';
import { UNTOUCHED } from '../projects.service.js';
import {
  contractSaid,
  hasProject,
  leadSaid,
  touched,
  type ImportedProject,
  type ProjectSaid,
} from './imported-project.js';
import { KnownProjects, type KnownRow } from './known-projects.js';
import { settleReport, settleStages, settleStatus, type Standing } from './project-parts.js';

/** A row and how many enterprises bear its name. */
export type ProjectOutcome = BulkOutcome & { warnings?: string[] };

/** Rows of a register of past projects, many at once: their enterprises, leads, contracts, projects and stages. */
@Injectable()
export class ProjectImports {
  constructor(
    private readonly config: AppConfig,
    private readonly enterprises: EnterpriseBackfill,
    private readonly leads: LeadBackfill,
    private readonly contracts: ContractBackfill,
    private readonly projects: KnownProjects,
  ) {}

  async importBatch(unit: Unit, rows: readonly ImportedProject[]): Promise<ProjectOutcome[]> {
    await this.forgetUnknownBases(unit, rows);
    const known = await this.projects.find(unit, rows);
    const meant = await this.enterprisesOf(unit, rows);
    const outcomes: ProjectOutcome[] = [];
    for (const row of rows)
      outcomes.push(await this.one(unit, row, row.id ? known.get(row.id) : null, meant.get(row)));
    return outcomes;
  }

  /** A key may stand for a lead that has no project yet, and cannot be added to. */
  private async forgetUnknownBases(unit: Unit, rows: readonly ImportedProject[]): Promise<void> {
    const ids = rows.flatMap(({ content }) => content.expansionOf ?? []);
    const found = new Set((await unit.read(Project, ids)).map(({ id }) => id));
    for (const { content } of rows)
      if (content.expansionOf && !found.has(content.expansionOf)) content.expansionOf = null;
  }

  private async one(
    unit: Unit,
    row: ImportedProject,
    known: KnownRow | null | undefined,
    meant: MeantEnterprise | DomainError | undefined,
  ): Promise<ProjectOutcome> {
    if (meant instanceof DomainError) return { refused: meant };
    if (known === undefined) return { refused: projectErrors.importedRecordGone() };
    const warnings = meant?.isAmbiguous ? ['enterprise-ambiguous'] : [];
    if (known === null) return { id: this.take(unit, row, meant!.id), outcome: 'created', warnings };
    const enterpriseId = meant?.id ?? known.lead.enterpriseId!;
    return { id: await this.retake(unit, row, known, enterpriseId), outcome: 'updated', warnings };
  }

  /** A row nobody knew. */
  private take(unit: Unit, { content }: ImportedProject, enterpriseId: string): string {
    const standing = this.standing(unit, content);
    const lead = this.leads.file(unit, leadSaid(content, enterpriseId, standing.isVerified));
    return content.signedOn ? this.sign(unit, content, lead, standing) : lead.id;
  }

  /** Its contract, and its project where that is a formal one. */
  private sign(unit: Unit, content: Partial<ProjectSaid>, lead: Lead, standing: Standing): string {
    const place = { leadId: lead.id, enterpriseId: lead.enterpriseId!, endedBy: `../${standing.today}` };
    const contract = this.contracts.add(
      unit,
      contractSaid(content, place),
      standing.isVerified,
      hasProject(content),
    );
    if (!hasProject(content)) return lead.id;
    const said = {
      contractId: contract.id,
      leadId: lead.id,
      enterpriseId: lead.enterpriseId!,
      title: contract.title,
      status: content.status ?? 'active',
      sourceStatus: content.sourceStatus ?? null,
      expansionOf: content.expansionOf ?? null,
    };
    const project = unit.add('project.imported', Object.assign(new Project(), UNTOUCHED, said));
    unit.emit(projectBorn(project));
    settleStages(unit, project, [], content.stages, standing);
    settleReport(unit, project, [], content, standing);
    settleStatus(unit, project, content, 'active', standing);
    return project.id;
  }

  /** What a later file says differently of a row it knew. */
  private async retake(
    unit: Unit,
    row: ImportedProject,
    known: KnownRow,
    enterpriseId: string,
  ): Promise<string> {
    const { content, said } = row;
    const { lead, contract, project } = known;
    const standing = this.standing(unit, content);
    const stays = contract || !content.signedOn ? { stage: lead.stage } : {};
    const whole = { ...leadSaid(content, enterpriseId, standing.isVerified), ...stays };
    this.leads.change(unit, lead, touched(whole, said));
    if (!contract) return content.signedOn ? this.sign(unit, content, lead, standing) : lead.id;
    await this.retakeContract(unit, row, contract, enterpriseId, standing);
    if (project) this.retakeProject(unit, row, known, project, standing);
    return project?.id ?? lead.id;
  }

  private async retakeContract(
    unit: Unit,
    { content, said }: ImportedProject,
    known: KnownContract,
    enterpriseId: string,
    { isVerified, today }: Standing,
  ): Promise<void> {
    // A file that no longer knows the signing does not undo it.
    const signedOn = content.signedOn ?? known.contract.signedOn;
    const place = { leadId: known.contract.leadId!, enterpriseId, endedBy: `../${today}` };
    const whole = contractSaid({ ...content, signedOn }, place);
    await this.contracts.change(unit, known, touched(whole, said), isVerified);
  }

  private retakeProject(
    unit: Unit,
    { content, said }: ImportedProject,
    { lead, milestones, reports }: KnownRow,
    project: Project,
    standing: Standing,
  ): void {
    const before = project.status;
    const { enterpriseId, title } = lead;
    const whole: Partial<Project> = {
      title,
      enterpriseId: enterpriseId!,
      status: content.status ?? 'active',
      sourceStatus: content.sourceStatus ?? null,
      expansionOf: content.expansionOf ?? null,
    };
    unit.change<Project>('project.imported-again', project, touched(whole, said));
    if ('stages' in said) settleStages(unit, project, milestones, content.stages, standing);
    if ('output' in said || 'outputPeriod' in said || 'fundsInPlace' in said)
      settleReport(unit, project, reports, content, standing);
    if ('status' in said) settleStatus(unit, project, content, before, standing);
  }

  /** A verifier brings verified records, but not of a team of their own. */
  private standing({ actor, at }: Unit, { ownerTeamId }: Partial<ProjectSaid>): Standing {
    const isOwn = !!ownerTeamId && actor.unitIds.includes(ownerTeamId);
    return { isVerified: hasRole(actor, 'verifier') && !isOwn, today: cityDay(at, this.config.timeZone) };
  }

  private async enterprisesOf(unit: Unit, rows: readonly ImportedProject[]) {
    const asked = rows.filter(
      // A file that no longer names the firm does not make it unknown.
      ({ id, said }) => id === null || NAMING.some((field) => typeof said[field] === 'string'),
    );
    const wanted = asked.map(({ key, content }) => ({
      name: content.enterpriseName ?? null,
      otherwise: `未知企业（${key.slice(0, 180)}）`,
      idType: content.enterpriseIdType ?? null,
      idNumber: content.enterpriseIdNumber ?? null,
      industryCode: content.industryCode ?? null,
    }));
    const meant = await this.enterprises.meant(unit, wanted);
    return new Map(asked.map((row, i) => [row, meant[i]!]));
  }
}

const NAMING = ['enterpriseName', 'enterpriseIdNumber', 'enterpriseIdType'] as const;
