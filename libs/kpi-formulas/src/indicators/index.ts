// Written by `npm run format` from the files of this folder.
import type { Indicator } from '../indicator.js';
import { capabilityIndicator } from './capability.js';
import { capacityAttainmentRateIndicator } from './capacity-attainment-rate.js';
import { commissioningDueRateIndicator } from './commissioning-due-rate.js';
import { cooperationIndicator } from './cooperation.js';
import { enterpriseSatisfactionIndicator } from './enterprise-satisfaction.js';
import { entryQualityIndicator } from './entry-quality.js';
import { fundsVsScheduleIndicator } from './funds-vs-schedule.js';
import { groundbreakingDueRateIndicator } from './groundbreaking-due-rate.js';
import { inspectionDepthIndicator } from './inspection-depth.js';
import { leadsToNegotiationIndicator } from './leads-to-negotiation.js';
import { performingRateIndicator } from './performing-rate.js';
import { responseSpeedIndicator } from './response-speed.js';
import { serviceSatisfactionIndicator } from './service-satisfaction.js';
import { signedVsTargetIndicator } from './signed-vs-target.js';
import { validLeadsVsQuotaIndicator } from './valid-leads-vs-quota.js';
import { visitQualityIndicator } from './visit-quality.js';

/** Every indicator there is, one a file. */
export const INDICATORS: readonly Indicator[] = [
  capabilityIndicator,
  capacityAttainmentRateIndicator,
  commissioningDueRateIndicator,
  cooperationIndicator,
  enterpriseSatisfactionIndicator,
  entryQualityIndicator,
  fundsVsScheduleIndicator,
  groundbreakingDueRateIndicator,
  inspectionDepthIndicator,
  leadsToNegotiationIndicator,
  performingRateIndicator,
  responseSpeedIndicator,
  serviceSatisfactionIndicator,
  signedVsTargetIndicator,
  validLeadsVsQuotaIndicator,
  visitQualityIndicator,
];
