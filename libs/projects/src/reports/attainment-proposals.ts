import { Injectable } from '@nestjs/common';
import { versionInForce, type QueueWarning, type VerificationQueue } from '@taproot/contracts';
import { AppConfig, platformErrors } from '@taproot/platform';
import { projectErrors } from '../project.errors.js';
import { reachedSql } from '../project-sql.js';
import { rankOf } from '../project-stages.rules.js';
import { attainedMonth } from './capacity.sql.js';

/**
 * Projects whose reports say that capacity was attained while nobody claimed it, shown to those who verify beside the claims.
 * Nothing is decided on reports alone: a claim is for the project's people to make.
 */
@Injectable()
export class AttainmentProposals {
  constructor(private readonly config: AppConfig) {}

  registerWith(queue: VerificationQueue): void {
    queue.register({
      recordType: 'attainment-proposal',
      permission: null,
      waiting: this.waiting(),
      warnings: (ids) => Promise.resolve(new Map(ids.map((id) => [id, [this.warning()]]))),
      decide: ({ permissions }) =>
        Promise.reject(
          permissions.has('milestone:verify')
            ? projectErrors.attainmentNotClaimed()
            : platformErrors.notAllowed(),
        ),
    });
  }

  private waiting(): string {
    return `SELECT 'attainment-proposal'::text, p.id, p.version, p.title, 'capacity-attainment'::text, a.month::text, NULL::numeric,
      p.contract_id, p.enterprise_id, r.updated_at, r.created_by,
      (SELECT coalesce(array_agg(s.team_id), '{}') FROM contract_credits s
        WHERE s.version_id = (SELECT id FROM (${versionInForce('p.contract_id')}) v)), '[]'::json
    FROM projects p
    JOIN contracts c ON c.id = p.contract_id AND c.status = 'verified' AND c.design_capacity > 0
    CROSS JOIN LATERAL (${attainedMonth('p.id', 'c.design_capacity', this.config)}) a
    JOIN project_reports r ON r.project_id = p.id AND r.period = a.month
    WHERE p.status <> 'terminated' AND ${reachedSql('p.id')} < ${rankOf('capacity-attainment')}
      AND NOT EXISTS (SELECT 1 FROM milestones m
        WHERE m.project_id = p.id AND m.stage = 'capacity-attainment' AND m.state <> 'withdrawn')`;
  }

  private warning(): QueueWarning {
    const { attainmentPercent: percent, attainmentMonths: months } = this.config;
    return {
      code: 'claim-missing',
      en: `Reports of ${months} consecutive months show ${percent} % of design capacity. Its team has not claimed it yet.`,
      zh: `月报连续 ${months} 个月达到设计产能的 ${percent}%，所属团队尚未申报。`,
    };
  }
}
