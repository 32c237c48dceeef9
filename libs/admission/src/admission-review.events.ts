import type { DomainEvent } from '@taproot/platform';
import type { AdmissionReview } from './admission-review.entity.js';

export const ADMISSION_REVIEWED = 'admission.reviewed';

export function admissionReviewed({ id, leadId, score }: AdmissionReview): DomainEvent {
  return { type: ADMISSION_REVIEWED, payload: { v: 1, reviewId: id, leadId, score } };
}
