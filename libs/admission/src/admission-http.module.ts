import { Module } from '@nestjs/common';
import { AdmissionReviewsController } from './admission-reviews.controller.js';
import { AdmissionModule } from './admission.module.js';

@Module({ imports: [AdmissionModule], controllers: [AdmissionReviewsController] })
export class AdmissionHttpModule {}
