import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { LeadReferences } from '@taproot/leads';
import {
  Database,
  Lists,
  pageRequest,
  platformErrors,
  prepared,
  RECORD_FIELDS,
  SqlParams,
  type ListSpec,
} from '@taproot/platform';
import { admissionReviewScope } from './admission-review-scope.js';
import type { AdmissionReviewFilters } from './dto/admission-review.dto.js';

@Injectable()
export class AdmissionReviewsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly leads: LeadReferences,
    private readonly database: Database,
  ) {}

  async ofLead(actor: Actor, leadId: string, query: AdmissionReviewFilters): Promise<string> {
    if (!(await this.leads.find(actor, leadId))) throw platformErrors.notFound();
    const request = pageRequest(query);
    const filters = { ...request.filters, leadId: [leadId] };
    return this.lists.page(REVIEWS, { ...request, filters }, admissionReviewScope(actor));
  }

  /** A document of a review is open to whoever may read the review. */
  async seesFile(actor: Actor, fileId: string): Promise<boolean> {
    if (!actor.permissions.has('admission:read')) return false;
    const params = new SqlParams();
    const file = params.add(fileId);
    const scope = admissionReviewScope(actor)(params) ?? 'true';
    const text = `SELECT 1 FROM admission_reviews t JOIN admission_review_evidence e ON e.review_id = t.id
      WHERE e.file_id = ${file} AND ${scope} LIMIT 1`;
    return (await this.database.row(prepared('admission_review_file', text), params.values)) !== undefined;
  }
}

const REVIEWERS = `(SELECT json_agg(coalesce(u.display_name, r.k) ORDER BY r.n)
  FROM jsonb_array_elements_text(t.reviewers) WITH ORDINALITY r(k, n) LEFT JOIN users u ON u.id::text = lower(r.k))`;
const EVIDENCE = `(SELECT coalesce(json_agg(json_build_object('fileId', e.file_id, 'kind', e.kind, 'name', f.name) ORDER BY e.id), '[]')
  FROM admission_review_evidence e JOIN files f ON f.id = e.file_id WHERE e.review_id = t.id)`;

const REVIEWS: ListSpec = {
  name: 'admission-reviews',
  from: 'admission_reviews t',
  fields: {
    ...RECORD_FIELDS,
    leadId: 't.lead_id',
    score: 't.score::text',
    reviewedOn: 't.reviewed_on',
    reviewers: 't.reviewers',
    reviewerNames: REVIEWERS,
    evidence: EVIDENCE,
  },
  sorts: {
    reviewedOn: { sql: 'business_date_last(t.reviewed_on::text)', type: 'date' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-reviewedOn',
  filters: {
    leadId: (p) => `t.lead_id = (${p}::uuid[])[1]`,
    q: (p) => `t.reviewers::text ILIKE '%' || ${p} || '%'`,
  },
};
