import { inWords } from '@taproot/kernel';
import { leadErrors } from './lead.errors.js';

export const LEAD_STAGES = ['filed', 'valid', 'negotiation', 'signed', 'invalid', 'lost', 'dormant'] as const;
export type LeadStage = (typeof LEAD_STAGES)[number];

interface Transition {
  from: readonly LeadStage[];
  /** `before`: the stage the lead had when it left. */
  to: LeadStage | 'before';
}

const OPEN = ['filed', 'valid', 'negotiation'] as const;

/** What may happen to a lead, and from which stages. Signing comes with a verified formal contract. */
export const LEAD_MOVES = {
  'qualification-valid': { from: ['filed'], to: 'valid' },
  'qualification-invalid': { from: ['filed'], to: 'invalid' },
  negotiation: { from: ['valid'], to: 'negotiation' },
  signing: { from: OPEN, to: 'signed' },
  loss: { from: OPEN, to: 'lost' },
  dormancy: { from: OPEN, to: 'dormant' },
  reactivation: { from: ['invalid', 'lost', 'dormant'], to: 'before' },
} as const satisfies Record<string, Transition>;

export type LeadMove = keyof typeof LEAD_MOVES;
type Moves = Record<string, Transition>;

/** The stage a move leads to; refuses with what is possible instead. `before` is the stage before the present one. */
export function stageAfter(move: LeadMove, stage: LeadStage, before: LeadStage | null): LeadStage {
  const { from, to }: Transition = LEAD_MOVES[move];
  if (!from.includes(stage))
    throw leadErrors.stageForbids({ stage: inWords(stage), possible: inWords(...movesFrom(stage)) });
  return to === 'before' ? (before ?? 'filed') : to;
}

export function movesFrom(stage: LeadStage, moves: Moves = LEAD_MOVES): string[] {
  return Object.entries(moves)
    .filter(([, { from }]) => from.includes(stage))
    .map(([move]) => move);
}

/** Whether one stage can become the other by moves somebody decides. */
export function leadsTo(from: LeadStage, to: LeadStage): boolean {
  return from === to || reachedFrom(from, LEAD_MOVES).has(to);
}

/** Stops the boot on a table with a dead end: every stage is reached from `filed`, and all but `signed` are left again. */
export function checkMoves(moves: Moves = LEAD_MOVES): void {
  const reached = reachedFrom('filed', moves);
  const lost = LEAD_STAGES.filter((stage) => !reached.has(stage));
  if (lost.length > 0) throw new Error(`no lead ever reaches ${lost.join(', ')}`);
  const stuck = LEAD_STAGES.filter((stage) => stage !== 'signed' && movesFrom(stage, moves).length === 0);
  if (stuck.length > 0) throw new Error(`no lead ever leaves ${stuck.join(', ')}`);
  if (movesFrom('signed', moves).length > 0)
    throw new Error('a signed lead moves no more: its contract does');
}

function reachedFrom(start: LeadStage, moves: Moves): Set<LeadStage> {
  const reached = new Set([start]);
  for (const stage of reached) {
    for (const { from, to } of Object.values(moves))
      if (to !== 'before' && from.includes(stage)) reached.add(to);
  }
  return reached;
}
