import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay, newId, type Actor } from '@taproot/kernel';
import { LeadReferences } from '@taproot/leads';
import { AppConfig, Commands, Database, FileReferences, platformErrors, refuseOn } from '@taproot/platform';
import { AdmissionReview, AdmissionReviewEvidence } from './admission-review.entity.js';
import { admissionReviewErrors } from './admission-review.errors.js';
import { admissionReviewed } from './admission-review.events.js';
import type { RecordReviewDto } from './dto/admission-review.dto.js';

@Injectable()
export class AdmissionReviewsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly leads: LeadReferences,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  /** The panel's score stands as it was given. */
  record(actor: Actor, leadId: string, { evidence = [], ...said }: RecordReviewDto) {
    return this.commands.run(actor, async (unit) => {
      if (!(await this.leads.find(actor, leadId))) throw platformErrors.notFound();
      if (begins(said.reviewedOn) > cityDay(unit.at, this.config.timeZone))
        throw admissionReviewErrors.reviewInFuture().at('reviewedOn');
      await this.files.require(
        actor,
        evidence.map(({ fileId }) => fileId),
        () => admissionReviewErrors.reviewFileUnknown(),
      );
      const names = await this.reviewerNames(said.reviewers);
      const review = unit.add(
        'admission.reviewed',
        Object.assign(new AdmissionReview(), { id: newId(), leadId }, said),
      );
      const reviewId = review.id;
      const files = evidence.map(({ fileId, kind }) => ({ id: newId(), reviewId, fileId, kind }));
      for (const file of files) unit.store(Object.assign(new AdmissionReviewEvidence(), file));
      unit.emit(admissionReviewed(review));
      return {
        ...review,
        reviewerNames: names,
        evidence: files.map(({ fileId, kind }) => ({ fileId, kind })),
      };
    });
  }

  private async reviewerNames(reviewers: readonly string[]): Promise<string[]> {
    const rows = await this.database.rows<{ name: string | null }>(NAMES, [reviewers]);
    if (rows.some(({ name }) => name === null)) throw admissionReviewErrors.reviewerUnknown().at('reviewers');
    return rows.map(({ name }) => name!);
  }
}

/** A coarse date (`2026`, `2026-05`) may reach beyond today, but not begin there. */
function begins(date: string): string {
  const { first, last } = BusinessDate.parse(date);
  return first ?? last;
}

/** A name stands for itself; an id for a user, or for nobody. */
const NAMES = {
  name: 'admission_reviewers',
  text: `SELECT CASE WHEN k ~* '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN u.display_name ELSE k END AS name
    FROM unnest($1::text[]) WITH ORDINALITY r(k, n) LEFT JOIN users u ON u.id::text = lower(k) ORDER BY n`,
};

refuseOn('admission_review_evidence_file_id_fkey', () =>
  admissionReviewErrors.reviewFileUnknown().at('evidence'),
);
refuseOn('admission_review_evidence_key', () => admissionReviewErrors.reviewFileTwice().at('evidence'));
