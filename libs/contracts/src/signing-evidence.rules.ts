import type { EvidenceKind } from '@taproot/kernel';

/** What a signing is believed on: any two, each from another hand (domain.md §2.4). */
export const SIGNING_PROOFS = ['contract-text', 'legal-review', 'meeting-minute', 'credit-code'] as const;
export type SigningProof = (typeof SIGNING_PROOFS)[number];

/** A paper as a proof: what it is called, and what it is. */
export interface Paper {
  kind: EvidenceKind;
  sha256: string;
}

export interface SigningEvidence {
  ready: boolean;
  present: SigningProof[];
  missing: SigningProof[];
}

/** `missing` is empty once two are there. One file under two names is one proof. */
export function signingEvidence(papers: readonly Paper[], hasCreditCode: boolean): SigningEvidence {
  const present = SIGNING_PROOFS.filter((proof) =>
    proof === 'credit-code' ? hasCreditCode : papers.some(({ kind }) => kind === proof),
  );
  const counted = papers.filter(({ kind }) => present.some((proof) => proof === kind));
  const files = new Set(counted.map(({ sha256 }) => sha256)).size;
  const ready = Math.min(present.length, files + (hasCreditCode ? 1 : 0)) >= 2;
  return { ready, present, missing: ready ? [] : SIGNING_PROOFS.filter((proof) => !present.includes(proof)) };
}
