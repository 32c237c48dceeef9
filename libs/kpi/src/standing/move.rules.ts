import type { IndicatorScore, Scorecard } from '@taproot/kpi-formulas';

/** What a standing card said before. */
export interface StandingCard {
  teamId: string;
  score: string | null;
  indicators: Pick<IndicatorScore, 'code' | 'raw' | 'score'>[];
}

interface Touch {
  teamId: string;
  recordType: string | null;
  recordId: string | null;
}

export interface Causes {
  records: { recordType: string; recordId: string }[];
  count: number;
}

/** An import may touch a team thousands of times; this many records are named. */
const NAMED = 500;

/** The records that touched each team, each once, in order; a new day touches without one. */
export function causesOf(touches: readonly Touch[]): Map<string, Causes> {
  const causes = new Map<string, Causes>();
  const seen = new Set<string>();
  for (const { teamId, recordType, recordId } of touches) {
    const own = causes.get(teamId) ?? { records: [], count: 0 };
    causes.set(teamId, own);
    if (recordType === null || recordId === null || seen.has(teamId + recordId)) continue;
    seen.add(teamId + recordId);
    own.count += 1;
    if (own.count <= NAMED) own.records.push({ recordType, recordId });
  }
  return causes;
}

/** What moved, part by part; nothing to tell when no record caused it and nothing changed, or there was no card. */
export function moveOf(before: StandingCard | undefined, after: Scorecard, { records, count }: Causes) {
  if (!before) return undefined;
  const indicators = after.indicators.map(({ code, weight, raw, score }) => {
    const old = before.indicators.find((one) => one.code === code);
    return {
      code,
      weight,
      before: { raw: old?.raw ?? null, score: old?.score ?? null },
      after: { raw, score },
    };
  });
  const same = before.score === after.score && indicators.every((part) => part.before.raw === part.after.raw);
  if (same && count === 0) return undefined;
  return {
    team_id: after.teamId,
    score_before: before.score,
    score_after: after.score,
    indicators,
    causes: records,
    cause_count: count,
    record_ids: records.map(({ recordId }) => recordId),
  };
}
