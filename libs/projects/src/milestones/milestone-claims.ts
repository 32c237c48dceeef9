import { Injectable } from '@nestjs/common';
import {
  versionInForce,
  type QueueSource,
  type QueueWarning,
  type VerificationQueue,
} from '@taproot/contracts';
import { Database, platformErrors } from '@taproot/platform';
import type { Stage } from '../project-stages.rules.js';
import { AttainmentProposals } from '../reports/attainment-proposals.js';
import { missingFor, type Paper } from '../required-from.rules.js';
import { claimWarnings, type ClaimWarning, type DatedStage } from './claim-warnings.rules.js';
import { MilestoneDecisionsService } from './milestone-decisions.service.js';
import { evidenceShort } from './required-words.js';

/** Milestones as claims that wait in the verification queue, and what only reports say. */
@Injectable()
export class MilestoneClaims {
  constructor(
    private readonly database: Database,
    private readonly decisions: MilestoneDecisionsService,
    private readonly proposals: AttainmentProposals,
  ) {}

  registerWith(queue: VerificationQueue): void {
    const source: QueueSource = {
      recordType: 'milestone',
      permission: 'milestone:verify',
      waiting: WAITING,
      warnings: (ids) => this.warnings(ids),
      decide: async (actor, id, { decision, reason, falseReport }, ifVersion) => {
        if (!actor.permissions.has('milestone:verify')) throw platformErrors.notAllowed();
        await this.decisions.decide(actor, id, { decision, reason, falseReport, ifVersion }, 'zh-CN');
      },
    };
    queue.register(source);
    this.proposals.registerWith(queue);
  }

  private async warnings(ids: readonly string[]): Promise<Map<string, QueueWarning[]>> {
    const claims = await this.database.rows<Claim>(CLAIMS, [ids]);
    return new Map(claims.map((claim) => [claim.id, [...unproven(claim), ...unusual(claim)]]));
  }
}

interface Claim extends DatedStage, Record<string, unknown> {
  id: string;
  stage: Stage;
  basis: string;
  papers: Paper[];
  signedOn: string;
  living: DatedStage[];
}

function unproven({ stage, papers, basis }: Claim): QueueWarning[] {
  const missing = basis === 'import' ? [] : missingFor({ evidence: papers, filled: [] }, stage);
  if (missing.length === 0) return [];
  const words = evidenceShort(stage, missing);
  return [{ code: 'evidence-missing', en: words.text('en'), zh: words.text('zh-CN') }];
}

function unusual({ stage, occurredOn, living, signedOn }: Claim): QueueWarning[] {
  return claimWarnings({ stage, occurredOn }, living, signedOn).map((code) => ({ code, ...WORDS[code] }));
}

const WORDS: Record<ClaimWarning, { en: string; zh: string }> = {
  'stages-skipped': { en: 'Stages before it were never claimed.', zh: '此前的节点未申报。' },
  'stages-out-of-order': { en: 'The dates of the stages run backwards.', zh: '各节点日期前后颠倒。' },
  'before-signing': { en: 'It is dated before the signing.', zh: '日期早于签约。' },
};

const TEAMS = `(SELECT coalesce(array_agg(c.team_id), '{}') FROM contract_credits c WHERE c.version_id = (
  SELECT id FROM (${versionInForce('p.contract_id')}) v))`;

const PAPERS = `(SELECT coalesce(json_agg(json_build_object('fileId', e.file_id, 'fileName', f.name,
    'mediaType', f.media_type, 'kind', e.kind) ORDER BY e.added_at, e.id), '[]')
  FROM milestone_evidence e JOIN files f ON f.id = e.file_id WHERE e.milestone_id = m.id)`;

const WAITING = `SELECT 'milestone'::text, m.id, m.version, p.title, m.stage, m.occurred_on::text, NULL::numeric,
    p.contract_id, p.enterprise_id, m.created_at, m.created_by, ${TEAMS}, ${PAPERS}
  FROM milestones m JOIN projects p ON p.id = m.project_id WHERE m.state = 'claimed'`;

const CLAIMS = {
  name: 'milestone_claim_warnings',
  text: `SELECT m.id, m.stage, m.occurred_on AS "occurredOn", m.basis, c.signed_on AS "signedOn",
    (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'sha256', f.sha256)), '[]')
      FROM milestone_evidence e JOIN files f ON f.id = e.file_id WHERE e.milestone_id = m.id) AS papers,
    (SELECT coalesce(json_agg(json_build_object('stage', o.stage, 'occurredOn', o.occurred_on)), '[]') FROM milestones o
      WHERE o.project_id = m.project_id AND o.id <> m.id AND o.state IN ('claimed', 'verified')) AS living
    FROM milestones m JOIN projects p ON p.id = m.project_id JOIN contracts c ON c.id = p.contract_id
    WHERE m.id = ANY($1::uuid[])`,
};
