import { rankOf, STAGES, type Stage } from './project-stages.rules.js';

/** Kinds that prove the same thing: one of them counts once, however many papers there are. */
export type Proof = readonly string[];

/** What a claim of a stage must bring before it can count. */
export interface StageRequirement {
  /** That many independent proofs of the row. */
  need: number;
  proofs: readonly Proof[];
  /** Fields of the project that must be filled from this stage on. */
  fields?: readonly string[];
}
export type RequiredFrom = Record<Stage, StageRequirement>;

/**
 * domain.md §2.4. A ceremony is not a start: its photos are one proof, never two. A building that is leased has no land
 * deed; its lease stands for it.
 */
export const REQUIRED_FROM: RequiredFrom = {
  performing: {
    need: 2,
    proofs: [
      ['business-licence'],
      ['land-contract', 'lease'],
      ['project-filing'],
      ['eia-approval'],
      ['bank-slip', 'capital-verification'],
    ],
  },
  groundbreaking: {
    need: 2,
    proofs: [['construction-permit'], ['land-deed', 'lease'], ['site-photo'], ['statistics-entry']],
  },
  completion: { need: 2, proofs: [['acceptance-certificate'], ['equipment-invoice'], ['site-photo']] },
  commissioning: {
    need: 2,
    proofs: [['acceptance-certificate'], ['equipment-invoice'], ['power-bill'], ['tax-invoice']],
  },
  'capacity-attainment': { need: 2, proofs: [['output-report'], ['power-bill'], ['tax-invoice']] },
  'benefit-attainment': { need: 2, proofs: [['output-report'], ['tax-invoice'], ['statistics-entry']] },
};

/** A paper as a proof: what it is called, and what it is. */
export interface Paper {
  kind: string;
  sha256: string;
}

/** What is known of a project when a stage is asked for. */
export interface Standing {
  /** What supports the stage's claim. */
  evidence: readonly Paper[];
  /** Fields of the project that are filled. */
  filled: readonly string[];
}

export type Missing =
  | { field: string; requiredFrom: Stage }
  | { evidence: string; oneOf: Proof; need: number; requiredFrom: Stage };

/** What stands between a project and a stage; nothing when its claim could be verified. */
export function missingFor(
  { evidence, filled }: Standing,
  stage: Stage,
  table: RequiredFrom = REQUIRED_FROM,
): Missing[] {
  const { need, proofs } = table[stage];
  const given = proven(proofs, evidence);
  const absent = proofs.filter((proof) => !given.has(proof));
  const short = need - (proofs.length - absent.length);
  const papers = short > 0 ? absent : [];
  return [
    ...fieldsMissing(filled, stage, table),
    ...papers.map((proof) => ({ evidence: proof[0]!, oneOf: proof, need: short, requiredFrom: stage })),
  ];
}

/** The most proofs that stand at once, each on a file of its own: one file under two names is one proof. */
function proven(proofs: readonly Proof[], papers: readonly Paper[]): Set<Proof> {
  const holders = new Map<string, Proof>();
  const takesOne = (proof: Proof, tried: Set<string>): boolean =>
    papers.some(({ kind, sha256 }) => {
      if (!proof.includes(kind) || tried.has(sha256)) return false;
      tried.add(sha256);
      const holder = holders.get(sha256);
      if (holder && !takesOne(holder, tried)) return false;
      holders.set(sha256, proof);
      return true;
    });
  for (const proof of proofs) takesOne(proof, new Set());
  return new Set(holders.values());
}

function fieldsMissing(filled: readonly string[], stage: Stage, table: RequiredFrom): Missing[] {
  return STAGES.slice(0, rankOf(stage)).flatMap((from) =>
    (table[from].fields ?? [])
      .filter((field) => !filled.includes(field))
      .map((field) => ({ field, requiredFrom: from })),
  );
}

/** Stops the boot when the table asks for what cannot be given. */
export function checkRequired(
  table: RequiredFrom,
  kinds: readonly string[],
  fields: readonly string[],
): void {
  for (const stage of STAGES) {
    const { need, proofs, fields: asked = [] } = table[stage];
    if (need > proofs.length) throw new Error(`${stage} asks for ${need} of ${proofs.length} proofs`);
    const all = proofs.flat();
    const unknown = [
      ...all.filter((kind) => !kinds.includes(kind)),
      ...asked.filter((field) => !fields.includes(field)),
    ];
    if (unknown.length > 0) throw new Error(`${stage} asks for unknown ${unknown.join(', ')}`);
    if (new Set(all).size < all.length) throw new Error(`${stage} counts one kind of evidence twice`);
  }
}
