import {
  visitQuality,
  type VisitFact,
  type VisitQuality,
  type VisitQualityFacts,
} from '@taproot/kpi-formulas';

type SmallFacts = VisitQualityFacts & Pick<VisitFact, 'kind' | 'sawSite' | 'dataExchanged' | 'siteChosen'>;

/** What a visit's small facts make of it. */
export interface Judged extends Pick<VisitFact, 'kind' | 'sawSite' | 'dataExchanged' | 'siteChosen'> {
  metDecisionMaker: boolean;
  supported: boolean;
  quality: VisitQuality;
}

interface Fact<K extends keyof SmallFacts> {
  name: K;
  values: readonly SmallFacts[K][];
  /** The place of the value among `values`. */
  place: string;
}

const fact = <K extends keyof SmallFacts>(
  name: K,
  values: readonly SmallFacts[K][],
  place: string,
): Fact<K> => ({ name, values, place });
const flag = (name: keyof SmallFacts, condition: string) => fact(name, [false, true], `(${condition})::int`);

const SENIORITIES = [null, 'working', 'senior', 'decision-maker'] as const;
const HAS = (seniority: string) => `o.counterparts @> '[{"seniority": "${seniority}"}]'`;

/**
 * The small facts of a visit as digits of one number. There are a few thousand combinations, so that half a million
 * visits travel as as many numbers and each combination is judged once.
 */
const FACTS: readonly Fact<keyof SmallFacts>[] = [
  fact(
    'kind',
    ['outgoing', 'incoming', 'mutual-inspection'],
    `CASE o.kind WHEN 'outgoing' THEN 0 WHEN 'incoming' THEN 1 ELSE 2 END`,
  ),
  flag('sawSite', 'o.saw_site'),
  flag('dataExchanged', 'o.data_exchanged'),
  flag('siteChosen', 'o.site_chosen'),
  fact(
    'bestSeniority',
    SENIORITIES,
    `CASE WHEN ${HAS('decision-maker')} THEN 3 WHEN ${HAS('senior')} THEN 2 WHEN o.counterparts <> '[]' THEN 1 ELSE 0 END`,
  ),
  fact('bestKnownSeniority', SENIORITIES, 'coalesce(known.best, 0)'),
  flag('fileShowsMeeting', `o.files <> '{}'`),
  fact(
    'targetListedBy',
    ['nobody', 'visitor', 'other'],
    'CASE listed.by_other WHEN true THEN 2 WHEN false THEN 1 ELSE 0 END',
  ),
  flag('needsFilled', 'o.needs_filled'),
  flag(
    'leadAdvancedLater',
    'coalesce((advanced.occurred_on, advanced.changed_at) > (o.occurred_on, o.created_at), false)',
  ),
  flag('minutesWithinTwoWorkingDays', 'o.minutes_in_time'),
  flag('fileWithinTwoWorkingDays', 'o.file_in_time'),
  flag('nextStepSet', 'o.next_step_set'),
  fact(
    'followUp',
    ['missed', 'awaited', 'within-30-days'],
    'CASE WHEN followed.up THEN 2 WHEN o.occurred_on + 30 > $1::date THEN 1 ELSE 0 END',
  ),
] as readonly Fact<keyof SmallFacts>[];

/** The number, over the names of VISIT_FACTS_SQL. */
export const PACKED_SQL = packedSql();

function packedSql(): string {
  let base = 1;
  const digits = FACTS.map(({ values, place }) => {
    const digit = `${base} * ${place.startsWith('CASE') ? `(${place})` : place}`;
    base *= values.length;
    return digit;
  });
  return digits.join(' + ');
}

const judged = new Map<number, Judged>();

/** What a number says, judged. */
export function judge(packed: number): Judged {
  const known = judged.get(packed);
  if (known) return known;
  const facts = unpack(packed);
  const { kind, sawSite, dataExchanged, siteChosen } = facts;
  const made: Judged = {
    kind,
    sawSite,
    dataExchanged,
    siteChosen,
    metDecisionMaker: facts.bestSeniority === 'decision-maker',
    supported: facts.fileShowsMeeting || facts.bestKnownSeniority !== null,
    quality: visitQuality(facts),
  };
  judged.set(packed, made);
  return made;
}

function unpack(packed: number): SmallFacts {
  let rest = packed;
  const entries = FACTS.map(({ name, values }) => {
    const value = values[rest % values.length];
    rest = Math.floor(rest / values.length);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as unknown as SmallFacts;
}
