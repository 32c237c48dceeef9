import type { TestApi, TestUser } from './test-api.js';

export interface ContractAnswer {
  id: string;
  version: number;
  status: string;
  kind: string;
  title: string;
  leadId: string | null;
  enterpriseId: string;
  signedOn: string;
  amount: string | null;
  amountCny: string | null;
  basis: string;
  credits: { teamId: string; teamName: string; percent: string }[];
  plan: { groundbreakingOn: string | null; funds: { dueOn: string; amount: string }[] };
  evidence: { id: string; fileId: string; kind: string; amendmentId: string | null }[];
  versions: { id: string; number: number; state: string; amount: string | null; effectiveOn: string }[];
  signingEvidence: { ready: boolean; present: string[]; missing: string[] };
}

let made = 0;
let periods = 0;

/** Contracts of the task force tf-1, made as its people would. */
export class ContractDesk {
  constructor(readonly api: TestApi) {}

  /** A file like no other, unless its content is said. */
  async stored(
    user: TestUser,
    kind: string,
    content = `${kind} ${(made += 1)}`,
  ): Promise<{ fileId: string; kind: string }> {
    const form = new FormData();
    form.set('file', new Blob([content]), `${kind}.txt`);
    return { fileId: (await must<{ id: string }>(user.post('/files', form))).id, kind };
  }

  async enterprise(name?: string): Promise<string> {
    made += 1;
    const said = { name: name ?? `恒能储能第${made}科技有限公司`, idType: 'none' };
    return (await must<{ id: string }>((await this.api.as('staff')).post('/enterprises', said))).id;
  }

  async said(more: object = {}): Promise<Record<string, unknown>> {
    const enterpriseId = (more as { enterpriseId?: string }).enterpriseId ?? (await this.enterprise());
    return {
      kind: 'formal',
      title: '储能电池生产基地',
      sector: 'manufacturing',
      signedOn: '2026-03-10',
      amount: '120000000.00',
      credits: [{ teamId: this.api.units['tf-1'], percent: '100' }],
      ...more,
      enterpriseId,
    };
  }

  async draft(more: object = {}, by = 'tf1.member'): Promise<ContractAnswer> {
    return must((await this.api.as(by)).post('/contracts', await this.said(more)));
  }

  /** Submitted with two independent proofs. */
  async submitted(more: object = {}, by = 'tf1.member'): Promise<ContractAnswer> {
    const user = await this.api.as(by);
    const evidence = [await this.stored(user, 'contract-text'), await this.stored(user, 'legal-review')];
    const { id } = await this.draft({ evidence, ...more }, by);
    return must(user.post(`/contracts/${id}/submission`));
  }

  async verified(more: object = {}, by = 'tf1.member'): Promise<ContractAnswer> {
    const { id } = await this.submitted(more, by);
    const said = { decision: 'verified', reason: '材料齐全' };
    return must((await this.api.as('verifier')).post(`/contracts/${id}/verification`, said));
  }

  /** Proposed by the team, of a verified contract. */
  async amendment(said: object): Promise<{ id: string; version: number }> {
    const { id } = await this.verified();
    return must((await this.api.as('tf1.member')).post(`/contracts/${id}/amendments`, said));
  }

  /** A month nobody locked yet. */
  period(): { period: string } {
    periods += 1;
    return { period: `${1950 + Math.floor(periods / 12)}-${String((periods % 12) + 1).padStart(2, '0')}` };
  }

  /** Proposed and reopened by staff, approved by a verifier. */
  async lock(state: 'proposed' | 'locked' | 'reopening'): Promise<string> {
    const [staff, verifier] = [await this.api.as('staff'), await this.api.as('verifier2')];
    const { id } = await must<{ id: string }>(staff.post('/period-locks', this.period()));
    if (state === 'proposed') return id;
    await must(verifier.post(`/period-locks/${id}/approval`, { decision: 'approved', reason: '同意' }));
    if (state === 'reopening') await must(staff.post(`/period-locks/${id}/reopening`, { reason: '漏报' }));
    return id;
  }

  async queued(): Promise<object> {
    const { id, version } = await this.submitted();
    return { recordType: 'contract', id, version, decision: 'verified', reason: '属实' };
  }

  commitment(): object {
    return { side: 'enterprise', kind: 'jobs', what: '新增就业', quantity: '200', unit: '人', dueOn: '2027' };
  }

  async committed(): Promise<string> {
    const { id } = await this.draft();
    const member = await this.api.as('tf1.member');
    return (await must<{ id: string }>(member.post(`/contracts/${id}/commitments`, this.commitment()))).id;
  }
}

export async function must<T>(answer: Promise<{ status: number; body: unknown; text: string }>): Promise<T> {
  const { status, body, text } = await answer;
  if (status >= 300) throw new Error(`${status} ${text}`);
  return body as T;
}
