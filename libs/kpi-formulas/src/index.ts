/**
 * KPI formulas: what a figure is, from facts to score. Pure; no I/O, no clock, fit for a browser.
 * Owns: indicators, normalisation, shrinkage, composite, scorecards, visit quality, inspection depth.
 * Depends on the kernel.
 */
export * from './cohort.js';
export * from './composite.js';
export * from './contract-facts.js';
export * from './deductions.js';
export * from './facts.js';
export * from './indicator.js';
export * from './indicator-score.js';
export * from './inspection-depth.js';
export * from './kpi-formula.errors.js';
export * from './normalise.js';
export * from './ranking.js';
export * from './reached.js';
export * from './registry.js';
export * from './satisfaction.js';
export * from './scheme.js';
export * from './scheme-check.js';
export * from './schemes/department.js';
export * from './schemes/outbound-post.js';
export * from './schemes/task-force.js';
export * from './scorecard.js';
export * from './shrink.js';
export * from './task-facts.js';
export * from './visit-quality.js';
export * from './vqi.js';
export type { RateRejection } from './contract-rate.js';
export type { CreditRejection } from './indicators/signed-vs-target.js';
export type { TaskRejection } from './task-terms.js';
export type { NegotiationRejection } from './indicators/leads-to-negotiation.js';
export type { ValidLeadRejection } from './indicators/valid-leads-vs-quota.js';
