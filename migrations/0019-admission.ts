import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Admission reviews of leads, as the panel gave them: only added to. */
export class Admission1700000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(REVIEWS);
    await runner.query(EVIDENCE);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE admission_review_evidence, admission_reviews; DROP FUNCTION refuse_review_change()',
    );
  }
}

const REVIEWS = `
  CREATE TABLE admission_reviews (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    lead_id uuid NOT NULL CONSTRAINT admission_reviews_lead_id_fkey REFERENCES leads,
    score numeric NOT NULL CHECK (score BETWEEN 0 AND 100 AND scale(score) <= 4),
    reviewed_on business_date NOT NULL,
    reviewers jsonb NOT NULL CHECK (jsonb_typeof(reviewers) = 'array' AND jsonb_array_length(reviewers) >= 1)
  );
  CREATE INDEX admission_reviews_lead ON admission_reviews (lead_id, business_date_last(reviewed_on::text));
  CREATE FUNCTION refuse_review_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'a review is not changed; record another one';
  END $$;
  CREATE TRIGGER refuse_review_change BEFORE UPDATE OR DELETE ON admission_reviews FOR EACH ROW
    EXECUTE FUNCTION refuse_review_change()`;

const EVIDENCE = `
  CREATE TABLE admission_review_evidence (
    id uuid PRIMARY KEY,
    review_id uuid NOT NULL REFERENCES admission_reviews,
    file_id uuid NOT NULL CONSTRAINT admission_review_evidence_file_id_fkey REFERENCES files,
    kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 40),
    CONSTRAINT admission_review_evidence_key UNIQUE (review_id, file_id, kind)
  );
  CREATE INDEX admission_review_evidence_file ON admission_review_evidence (file_id)`;
