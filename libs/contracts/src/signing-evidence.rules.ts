import type { EvidenceKind } from '@taproot/kernel';

/** What a signing is believed on: any two, each from another hand (domain.md §2.4). */
export const SIGNING_PROOFS = ['contract-text', 'legal-review', 'meeting-minute', 'credit-code'] as const;
export type SigningProof = (typeof SIGNING_PROOFS)[number];

export interface SigningEvidence {
  ready: boolean;
  present: SigningProof[];
  missing: SigningProof[];
}

/** `missing` is empty once two are there. */
export function signingEvidence(kinds: readonly EvidenceKind[], hasCreditCode: boolean): SigningEvidence {
  const present = SIGNING_PROOFS.filter((proof) =>
    proof === 'credit-code' ? hasCreditCode : kinds.includes(proof),
  );
  const ready = present.length >= 2;
  return { ready, present, missing: ready ? [] : SIGNING_PROOFS.filter((proof) => !present.includes(proof)) };
}
