import { Injectable } from '@nestjs/common';
import { Database } from '@taproot/platform';
import { burstWarnings, type SigningCounts } from './claim-warnings.rules.js';
import { DuplicatesQueries, type DuplicateFound } from './duplicates.queries.js';
import { signingEvidence, type Paper } from './signing-evidence.rules.js';
import type { QueueWarning } from './verification-queue.js';

type Claim = Record<string, unknown> &
  SigningCounts & {
    id: string;
    formal: boolean;
    papers: Paper[];
    coded: boolean;
    amountKnown: boolean;
    fundsExceed: boolean;
  };

/** What to look at before a contract is verified. */
@Injectable()
export class ClaimWarnings {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicatesQueries,
  ) {}

  async of(ids: readonly string[]): Promise<Map<string, QueueWarning[]>> {
    const [claims, doubles] = await Promise.all([
      this.database.rows<Claim>(CLAIMS, [ids]),
      this.duplicates.of(ids),
    ]);
    return new Map(
      claims.map((claim) => [
        claim.id,
        [
          ...doubles.filter(({ ofId }) => ofId === claim.id).map(doubleWarning),
          ...evidenceWarnings(claim),
          ...amountWarnings(claim),
          ...burstWarnings(claim),
        ],
      ]),
    );
  }
}

function doubleWarning({ id, title, status, teamNames }: DuplicateFound): QueueWarning {
  const [teams, theirs] = [teamNames.join(', ') || '—', teamNames.join('、') || '—'];
  const waits = status === 'submitted';
  return {
    code: waits ? 'double-claim' : 'possible-duplicate',
    en: waits
      ? `${teams} claim the same project: "${title}".`
      : `Looks like the verified contract "${title}" of ${teams}.`,
    zh: waits ? `${theirs}也申报了同一项目“${title}”。` : `与${theirs}已核验的合同“${title}”疑似重复。`,
    recordType: 'contract',
    recordId: id,
  };
}

function evidenceWarnings({ formal, papers, coded }: Claim): QueueWarning[] {
  const { ready, missing } = signingEvidence(papers, coded);
  if (!formal || ready) return [];
  return [
    {
      code: 'evidence-missing',
      en: `Two independent proofs are needed, each a file of its own; missing of ${missing.join(', ')}.`,
      zh: `需两项独立证明（同一附件只算一项），可补充：${missing.join('、')}。`,
    },
  ];
}

function amountWarnings({ formal, amountKnown, fundsExceed }: Claim): QueueWarning[] {
  return [
    ...(formal && !amountKnown
      ? [{ code: 'amount-unknown', en: 'No amount in CNY.', zh: '没有（人民币）合同金额。' }]
      : []),
    ...(fundsExceed
      ? [
          {
            code: 'funds-exceed-amount',
            en: 'The funds schedule adds up to more than the amount.',
            zh: '到资计划合计超过合同金额。',
          },
        ]
      : []),
  ];
}

const CLAIMS = {
  name: 'contract_claims',
  text: `
SELECT t.id, t.signed_on AS "signedOn", t.kind = 'formal' AS formal, e.id_type = 'uscc' AS coded,
  (SELECT coalesce(json_agg(json_build_object('kind', x.kind, 'sha256', f.sha256)), '[]')
      FROM contract_evidence x JOIN files f ON f.id = x.file_id WHERE x.contract_id = t.id AND x.version_id IS NULL) AS papers,
  v.amount_cny IS NOT NULL AS "amountKnown",
  coalesce((SELECT sum(f.amount) FROM contract_funds f WHERE f.version_id = v.id) > v.amount, false) AS "fundsExceed",
  coalesce(n.month_end, 0)::int AS "monthEnd", coalesce(n.december, 0)::int AS december, coalesce(n.year, 0)::int AS year
FROM contracts t
JOIN enterprises e ON e.id = t.enterprise_id
JOIN contract_versions v ON v.contract_id = t.id AND v.state = 'proposed'
CROSS JOIN LATERAL (SELECT business_date_last(t.signed_on::text) AS signed) d
LEFT JOIN LATERAL (
  SELECT count(*) AS year, count(*) FILTER (WHERE extract(month FROM o.signed) = 12) AS december,
    count(*) FILTER (WHERE length(o.signed_on) = 10 AND date_trunc('month', o.signed) = date_trunc('month', d.signed)
      AND o.signed > (date_trunc('month', d.signed) + interval '1 month - 4 days')::date) AS month_end
  FROM (SELECT DISTINCT k.id, k.signed_on, business_date_last(k.signed_on::text) AS signed
    FROM contract_credits own
    JOIN contract_credits c ON c.team_id = own.team_id
    JOIN contract_versions w ON w.id = c.version_id AND w.state <> 'rejected'
    JOIN contracts k ON k.id = w.contract_id AND k.kind = 'formal' AND k.status IN ('submitted', 'verified', 'terminated')
    WHERE own.version_id = v.id) o
  WHERE extract(year FROM o.signed) = extract(year FROM d.signed)) n ON t.kind = 'formal'
WHERE t.id = ANY($1::uuid[])`,
};
