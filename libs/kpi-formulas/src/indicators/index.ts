// Written by `npm run format` from the files of this folder.
import type { Indicator } from '../indicator.js';
import { capabilityIndicator } from './capability.js';
import { inspectionDepthIndicator } from './inspection-depth.js';
import { leadsToNegotiationIndicator } from './leads-to-negotiation.js';
import { validLeadsVsQuotaIndicator } from './valid-leads-vs-quota.js';
import { visitQualityIndicator } from './visit-quality.js';

/** Every indicator there is, one a file. */
export const INDICATORS: readonly Indicator[] = [
  capabilityIndicator,
  inspectionDepthIndicator,
  leadsToNegotiationIndicator,
  validLeadsVsQuotaIndicator,
  visitQualityIndicator,
];
