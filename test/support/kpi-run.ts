import type { TestUser } from './test-api.js';

export interface RunAnswer {
  id: string;
  status: string;
  failure: string | null;
  progress: { done: number; total: number };
  version: number;
}

export interface CardAnswer {
  teamId: string;
  status: string;
  score: string | null;
  rank: number | null;
  availableWeight: number;
  deductions: { code: string; points: number; recordId: string }[];
  indicators: {
    code: string;
    numerator: string | number | null;
    denominator: number | null;
    raw: string | null;
    shrunk: string | null;
    score: string | null;
    counted: number;
    rejected: number;
  }[];
}

export interface RecordsAnswer {
  counted: { recordType: string; id: string; label: string; contribution: string }[];
  rejected: { recordType: string; id: string; label: string; reasonCode: string; reason: string }[];
  nextCursor: string | null;
}

/** Orders a run and waits for its end. */
export async function runToEnd(staff: TestUser, order: object): Promise<RunAnswer> {
  const { status, body } = await staff.post<RunAnswer>('/kpi/runs', order);
  if (status !== 202) throw new Error(`the run was refused: ${JSON.stringify(body)}`);
  return endOf(staff, body.id);
}

export async function endOf(user: TestUser, runId: string): Promise<RunAnswer> {
  for (const deadline = Date.now() + 60_000; ;) {
    const { body } = await user.get<RunAnswer>(`/kpi/runs/${runId}`);
    if (!['queued', 'running'].includes(body.status)) return body;
    if (Date.now() > deadline) throw new Error(`the run does not end: ${JSON.stringify(body)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

export async function cardOf(user: TestUser, runId: string, teamId: string): Promise<CardAnswer> {
  const { body } = await user.get<{ items: CardAnswer[] }>(`/kpi/runs/${runId}/scorecards?teamId=${teamId}`);
  return body.items[0]!;
}

export function indicatorOf(card: CardAnswer, code: string) {
  return card.indicators.find((indicator) => indicator.code === code)!;
}

/** All pages of what stands behind a figure. */
export async function recordsOf(
  user: TestUser,
  runId: string,
  teamId: string,
  code: string,
  limit = 50,
): Promise<RecordsAnswer> {
  const all: RecordsAnswer = { counted: [], rejected: [], nextCursor: null };
  for (let cursor: string | null = '0'; cursor !== null;) {
    const url: string = `/kpi/runs/${runId}/scorecards/${teamId}/indicators/${code}/records?limit=${limit}&cursor=${cursor}`;
    const { body }: { body: RecordsAnswer } = await user.get<RecordsAnswer>(url);
    all.counted.push(...body.counted);
    all.rejected.push(...body.rejected);
    cursor = body.nextCursor;
  }
  return all;
}
