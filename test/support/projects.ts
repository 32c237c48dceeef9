import { ContractDesk, must } from './contracts.js';
import type { TestUser } from './test-api.js';

export interface MilestoneAnswer {
  id: string;
  version: number;
  stage: string;
  state: string;
  basis: string;
  occurredOn: string;
  falseReport: boolean;
  verification: { decidedAt: string; decidedByName: string; decisionReason: string } | null;
  evidence: { fileId: string; kind: string }[];
  missing: { evidence?: string; field?: string; requiredFrom: string; message: string }[];
  warnings: string[];
}

export interface ProjectAnswer {
  id: string;
  version: number;
  contractId: string;
  enterpriseId: string;
  title: string;
  status: string;
  stage: string;
  light: string;
  amount: string | null;
  roots: Record<string, boolean>;
  milestones: MilestoneAnswer[];
  turns: { kind: string; occurredOn: string; reason: string }[];
  plan: Record<string, string | null>;
  forecast: Record<string, string | null> | null;
  utilisation: { year: string; percent: string } | null;
  proposals: { stage: string; occurredOn: string }[];
  expansionOf: string | null;
}

/** Two independent proofs of each stage. */
const PROOFS: Record<string, [string, string]> = {
  performing: ['business-licence', 'lease'],
  groundbreaking: ['construction-permit', 'site-photo'],
  completion: ['acceptance-certificate', 'equipment-invoice'],
  commissioning: ['power-bill', 'tax-invoice'],
  'capacity-attainment': ['output-report', 'power-bill'],
  'benefit-attainment': ['output-report', 'tax-invoice'],
};

/** Projects of the task force tf-1, made and moved on as its people would. */
export class ProjectDesk extends ContractDesk {
  async project(contract: object = {}, by = 'tf1.member'): Promise<ProjectAnswer> {
    const { id } = await this.verified(contract, by);
    return this.ofContract(id);
  }

  async ofContract(contractId: string): Promise<ProjectAnswer> {
    const staff = await this.api.as('staff');
    const { items } = await must<{ items: ProjectAnswer[] }>(staff.get(`/projects?contractId=${contractId}`));
    return this.read(items[0]!.id);
  }

  async read(id: string, by = 'staff'): Promise<ProjectAnswer> {
    return must((await this.api.as(by)).get(`/projects/${id}`));
  }

  async proofs(user: TestUser, ...kinds: string[]): Promise<{ fileId: string; kind: string }[]> {
    return Promise.all(kinds.map((kind) => this.stored(user, kind)));
  }

  /** A claim with everything its stage asks for, unless other evidence is named. */
  async claimed(
    id: string,
    stage: string,
    occurredOn: string,
    kinds = PROOFS[stage]!,
  ): Promise<MilestoneAnswer> {
    const user = await this.api.as('tf1.member');
    const evidence = await this.proofs(user, ...kinds);
    return must(user.post(`/projects/${id}/milestones`, { stage, occurredOn, evidence }));
  }

  async reached(id: string, stage: string, occurredOn: string): Promise<MilestoneAnswer> {
    const { id: milestone } = await this.claimed(id, stage, occurredOn);
    const said = { decision: 'verified', reason: '材料齐全' };
    return must((await this.api.as('verifier')).post(`/milestones/${milestone}/verification`, said));
  }
}
