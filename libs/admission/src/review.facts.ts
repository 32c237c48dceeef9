import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: string;
  knownAt: Date;
}

/** The review a lead was admitted with. */
export interface ReviewFact {
  leadId: string;
  reviewId: string;
  /** 0–100, decimal text. */
  score: string;
  /** A business date of any precision. */
  reviewedOn: string;
}

/** The facts admission gives to scores: the review of each signed lead, in one statement. */
@Injectable()
export class ReviewFacts {
  constructor(private readonly database: Database) {}

  /**
   * The last review up to the signing counts: a better one given afterwards admits nothing. Where the first came after
   * the signing, that one. Leads never reviewed are left out. `signedOn` is a business date.
   */
  ofSigned(
    signed: readonly { leadId: string; signedOn: string }[],
    { asOf, knownAt }: View,
  ): Promise<ReviewFact[]> {
    const values = [
      asOf,
      knownAt,
      signed.map(({ leadId }) => leadId),
      signed.map(({ signedOn }) => signedOn),
    ];
    return this.database.rows<ReviewFact & Record<string, unknown>>(GATHER, values);
  }
}

const GATHER = {
  text: `SELECT DISTINCT ON (s.lead_id) s.lead_id AS "leadId", r.id AS "reviewId", r.score::text AS score,
      r.reviewed_on AS "reviewedOn"
    FROM unnest($3::uuid[], $4::text[]) s(lead_id, signed_on)
    JOIN admission_reviews r ON r.lead_id = s.lead_id
    CROSS JOIN LATERAL (SELECT business_date_last(r.reviewed_on) AS day, business_date_last(s.signed_on) AS signed) d
    WHERE d.day <= $1::date AND r.created_at <= $2
    ORDER BY s.lead_id, d.day <= d.signed DESC, CASE WHEN d.day <= d.signed THEN d.signed - d.day ELSE d.day - d.signed END,
      CASE WHEN d.day <= d.signed THEN r.id END DESC, r.id`,
};
