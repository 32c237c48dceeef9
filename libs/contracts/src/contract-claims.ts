import { Injectable } from '@nestjs/common';
import { platformErrors } from '@taproot/platform';
import { AmendmentApproval } from './amendment-approval.service.js';
import { ClaimWarnings } from './claim-warnings.queries.js';
import { ContractVerification } from './contract-verification.service.js';
import type { QueueSource, VerificationQueue } from './verification-queue.js';

const teamsOf = (version: string) =>
  `(SELECT coalesce(array_agg(c.team_id), '{}') FROM contract_credits c WHERE c.version_id = ${version}.id)`;
const papersOf = (where: string) => `
  (SELECT coalesce(json_agg(json_build_object('fileId', x.file_id, 'fileName', f.name,
    'mediaType', f.media_type, 'kind', x.kind) ORDER BY x.added_at, x.id), '[]')
  FROM contract_evidence x JOIN files f ON f.id = x.file_id WHERE ${where})`;

/** Contracts and amendments as claims that wait in the verification queue. */
@Injectable()
export class ContractClaims {
  constructor(
    private readonly verification: ContractVerification,
    private readonly approval: AmendmentApproval,
    private readonly warnings: ClaimWarnings,
  ) {}

  registerWith(queue: VerificationQueue): void {
    queue.register(this.contracts());
    queue.register(this.amendments());
  }

  private contracts(): QueueSource {
    return {
      recordType: 'contract',
      permission: 'contract:verify',
      waiting: `SELECT 'contract'::text, t.id, t.version, t.title, t.kind, t.signed_on::text, v.amount_cny, t.id,
          t.enterprise_id, t.submitted_at, t.submitted_by, ${teamsOf('v')},
          ${papersOf('x.contract_id = t.id AND x.version_id IS NULL')}
        FROM contracts t JOIN contract_versions v ON v.contract_id = t.id AND v.state = 'proposed'
        WHERE t.status = 'submitted'`,
      warnings: (ids) => this.warnings.of(ids),
      decide: async (actor, id, said, ifVersion) => {
        if (!actor.permissions.has('contract:verify')) throw platformErrors.notAllowed();
        await this.verification.decide(actor, id, said, ifVersion);
      },
    };
  }

  private amendments(): QueueSource {
    return {
      recordType: 'contract-amendment',
      permission: 'contract:approve',
      waiting: `SELECT 'contract-amendment'::text, v.id, v.version, t.title, 'amendment'::text, v.effective_on::text,
          v.amount_cny, t.id, t.enterprise_id, v.created_at, v.created_by, ${teamsOf('v')},
          ${papersOf('x.version_id = v.id')}
        FROM contract_versions v JOIN contracts t ON t.id = v.contract_id
        WHERE v.state = 'proposed' AND v.number > 1 AND t.status = 'verified'`,
      warnings: () => Promise.resolve(new Map()),
      decide: async (actor, id, said, ifVersion) => {
        if (!actor.permissions.has('contract:approve')) throw platformErrors.notAllowed();
        await this.approval.decideFor(actor, id, said, ifVersion);
      },
    };
  }
}
