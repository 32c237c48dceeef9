import type { Seeded } from '../support/seeded.js';
import type { Case } from './case.js';

/** Two faults in one request: the second one's field put into the first one's body, or its filter beside the first. */
export function pairsOf(single: Case[][], wanted: number, chance: Seeded): Case[] {
  const byField = single.map((cases) => cases.filter(inField)).filter((cases) => cases.length > 1);
  const byFilter = single.map((cases) => cases.filter(inQuery)).filter((cases) => cases.length > 1);
  const pairs: Case[] = [];
  while (pairs.length < wanted) {
    const ofBody = chance.next() < 0.7;
    const cases = chance.pick(ofBody ? byField : byFilter);
    const [first, second] = [chance.pick(cases), chance.pick(cases)];
    const pair = ofBody ? bodiesMerged(first, second) : queriesMerged(first, second);
    if (pair) pairs.push(pair);
  }
  return pairs;
}

function inField({ field, request }: Case): boolean {
  return field !== undefined && (request.body?.length ?? 0) < 50_000;
}

function inQuery({ operation, request, field }: Case): boolean {
  return (
    operation.method === 'GET' &&
    field === undefined &&
    request.url.includes('?') &&
    request.url.length < 4000
  );
}

function bodiesMerged(first: Case, second: Case): Case | undefined {
  const top = (one: Case) => one.field!.split('.')[0]!;
  if (top(first) === top(second)) return undefined;
  const [into, from] = [parsed(first), parsed(second)];
  if (!into || !from) return undefined;
  const { [top(second)]: _old, ...others } = into;
  const both = top(second) in from ? { ...others, [top(second)]: from[top(second)] } : others;
  const request = { ...first.request, body: Buffer.from(JSON.stringify(both)) };
  return { ...merged(first, second), request };
}

function queriesMerged(first: Case, second: Case): Case {
  const query = second.request.url.split('?')[1]!;
  // A filter sent twice may be fine where each alone is not, and the other way round: only no failure is sure.
  return {
    ...merged(first, second),
    sure: false,
    request: { ...first.request, url: `${first.request.url}&${query}` },
  };
}

function merged(first: Case, second: Case): Case {
  return {
    ...first,
    label: `${first.label} + ${second.label}`,
    sure: first.sure || second.sure,
    field: undefined,
  };
}

function parsed({ request }: Case): Record<string, unknown> | undefined {
  try {
    return JSON.parse(request.body!.toString('utf8')) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
