import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One order over all reports on an investor, so that exactly one of them stands first whatever was ruled. */
export class FirstReportOrder1700000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ORDER);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION first_report_order(uuid[])');
  }
}

/** As reported; then, one ruling after another, an upheld report moves up to the place of the one it was upheld against. */
const ORDER = `
  CREATE FUNCTION first_report_order(reports uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE AS $$
  DECLARE
    ranked uuid[] := ARRAY(SELECT id FROM first_reports WHERE id = ANY(reports) ORDER BY reported_at, id);
    ruling record;
    beaten int;
    claimed int;
  BEGIN
    FOR ruling IN SELECT report_id, claimant_report_id FROM first_report_disputes
      WHERE decision = 'upheld' AND report_id = ANY(reports) AND claimant_report_id = ANY(reports)
      ORDER BY ruled_at, id
    LOOP
      beaten := array_position(ranked, ruling.report_id);
      claimed := array_position(ranked, ruling.claimant_report_id);
      IF claimed > beaten THEN
        ranked := ranked[:beaten - 1] || ruling.claimant_report_id || ranked[beaten:claimed - 1] || ranked[claimed + 1:];
      END IF;
    END LOOP;
    RETURN ranked;
  END $$`;
