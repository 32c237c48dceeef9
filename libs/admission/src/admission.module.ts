import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LeadsModule } from '@taproot/leads';
import { FileScopes } from '@taproot/platform';
import { AdmissionReview, AdmissionReviewEvidence } from './admission-review.entity.js';
import { AdmissionReviewsQueries } from './admission-reviews.queries.js';
import { AdmissionReviewsService } from './admission-reviews.service.js';
import { ReviewFacts } from './review.facts.js';

@Module({
  imports: [TypeOrmModule.forFeature([AdmissionReview, AdmissionReviewEvidence]), LeadsModule],
  providers: [AdmissionReviewsQueries, AdmissionReviewsService, ReviewFacts],
  exports: [AdmissionReviewsQueries, AdmissionReviewsService, ReviewFacts],
})
export class AdmissionModule {
  constructor(scopes: FileScopes, own: AdmissionReviewsQueries) {
    scopes.register((actor, fileId) => own.seesFile(actor, fileId));
  }
}
