import type { Decimal, Instant, RecordType, Stamped, TeamCategory } from './contract';

export interface KpiRun extends Stamped {
  period: string;
  asOf: string;
  status: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
  progress: { done: number; total: number };
  failure: string | null;
}
export interface Indicator {
  code: string;
  numerator: Decimal | number | null;
  denominator: Decimal | number | null;
  raw: Decimal | null;
  shrunk: Decimal | null;
  floor: Decimal | number;
  target: Decimal | number;
  score: Decimal | null;
  weight: Decimal | number;
  missing: 'by-nature' | 'by-omission' | null;
  steps: { code: 'raw' | 'shrunk' | 'score'; expression: string; value: Decimal | null }[];
  findings?: { code: string; values: Record<string, number> }[];
  counted: number;
  rejected: number;
}
export interface Scorecard {
  teamId: string;
  teamName: string;
  category: TeamCategory;
  status: 'scored' | 'insufficient-data';
  score: Decimal | null;
  rank: number | null;
  availableWeight: Decimal | number;
  deductions: { code: string; points: number; recordType: string; recordId: string }[];
  indicators: Indicator[];
}
/** A scorecard of the live board. */
export interface Standing extends Scorecard {
  runId: string;
  asOf: string;
  computedAt: Instant;
}
interface MovedPart {
  raw: Decimal | null;
  score: Decimal | null;
}
/** What one computation moved, and what caused it. */
export interface ScoreMove {
  id: string;
  teamId: string;
  teamName: string;
  at: Instant;
  before: Decimal | null;
  after: Decimal | null;
  indicators: { code: string; weight: number; before: MovedPart; after: MovedPart }[];
  causeCount: number;
}
export interface CountedRecord {
  recordType: RecordType;
  id: string;
  label: string;
  occurredOn?: string;
  contribution: Decimal | null;
}
export interface RejectedRecord {
  recordType: RecordType;
  id: string;
  label: string;
  occurredOn?: string;
  reasonCode: string;
  reason: string;
}
export interface IndicatorRecords {
  counted: CountedRecord[];
  rejected: RejectedRecord[];
  nextCursor: string | null;
}
